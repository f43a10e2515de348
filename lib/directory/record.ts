/**
 * The shape of the directory in assets/directory/: who a service is, and which of its channels are proven.
 * Bundled records are validated by tests/data.test.ts, not at run time.
 */
import * as v from 'valibot';

const day = v.pipe(v.string(), v.isoDate());
const hostName = v.pipe(v.string(), v.regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/));
const filled = v.pipe(v.string(), v.trim(), v.nonEmpty());
const bilingual = v.strictObject({ en: filled, ja: filled });
const recordId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** Readings in hiragana, so that any kana spelling finds the record. */
const readings = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[ぁ-ゖー]+$/))), v.minLength(1));
/** A host or `host/path`; a path segment `*` stands for exactly one segment, e.g. a language. */
const place = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s?#]+)?$/));

/**
 * How a fact is proven. `operator` and `government`: read on their own page or in their own repository;
 * `third-party`: somebody else's page or list; `general`: known to people who work in the field, read nowhere.
 */
export const proofLevel = v.picklist(['operator', 'government', 'third-party', 'general']);

/** An address, or a package and a file in it (`npm:@scope/name@1.2.3 dist/file.js`), so that anybody can read it again. */
const sourceText = v.pipe(
  v.string(),
  v.regex(/^(https?:\/\/\S+|npm:(@[\w-]+\/)?[\w.-]+(@[\w.-]+)?( [\w./-]+)?)$/),
);

/** Every fact says where it was read, how well that proves it, and when it was last checked. */
const provenance = {
  level: proofLevel,
  /** Where the fact was read; null only for general knowledge. */
  source: v.nullable(sourceText),
  checked: day,
  note: v.optional(v.string()),
};

export const domainFact = v.strictObject({
  /** Registrable domain, or exact host with scope `host`; lower case, punycode. */
  domain: hostName,
  /** How much of it is the operator's: the whole domain, one host of a shared domain, or only below `path`. */
  scope: v.picklist(['registrable', 'host', 'path']),
  path: v.optional(v.pipe(v.string(), v.regex(/^\/.+/))),
  role: v.picklist(['main', 'country', 'help', 'app', 'operator', 'infrastructure', 'former', 'other']),
  /** Belongs to the operator, but other people speak there: never official as a sender or as a link target. */
  use: v.optional(v.picklist(['user-content', 'shortener', 'mail-provider'])),
  // Places inside it that are not official speech (user areas, unconfirmed hosts). A host covers its subdomains,
  // a path everything below it: `support.binance.com`, `binance.com/*/square`.
  except: v.optional(v.array(place)),
  ...provenance,
});

export const channelKind = v.picklist([
  'homepage',
  'help-centre',
  'contact-form',
  'chat',
  'email',
  'phone',
  'fax',
  'social',
  'forum',
  'status',
  'phishing-report',
  'extension',
  'app',
]);

const address = /^https:\/\/[^\s/]+\.[^\s]+$/;
const mail = /^[^@\s/]+@[a-z0-9.-]+\.[a-z]+$/;
const number = /^[+#]?[\d-]+$/;
const shapes: Readonly<Record<v.InferOutput<typeof channelKind>, readonly RegExp[]>> = {
  homepage: [address],
  'help-centre': [address],
  'contact-form': [address],
  chat: [address],
  forum: [address],
  status: [address],
  'phishing-report': [address, mail],
  email: [mail],
  phone: [number],
  fax: [number],
  social: [/^(@|r\/)\w+$/],
  extension: [/^[\w.{}-]+$/],
  app: [/^[\w.-]+$/],
};

const channelFields = v.strictObject({
  kind: channelKind,
  /** Address to open, or the number, e-mail address, handle or store id itself. */
  value: filled,
  /** Platform of a handle, store of an extension or app. */
  platform: v.optional(v.string()),
  language: v.optional(v.picklist(['ja', 'en'])),
  hours: v.optional(bilingual),
  /** What to know before using it, e.g. "start a conversation on the home page". */
  remark: v.optional(bilingual),
  ...provenance,
});

export const channelFact = v.pipe(
  channelFields,
  v.check(
    ({ kind, value }) => shapes[kind].some((shape) => shape.test(value)),
    'the value does not suit the kind',
  ),
);

/** A sentence that the operator says about itself. */
const statement = v.strictObject({ text: bilingual, ...provenance });

export const serviceRecord = v.strictObject({
  id: recordId,
  kind: v.picklist(['wallet', 'exchange', 'dapp', 'tech']),
  names: v.strictObject({
    en: filled,
    ja: filled,
    kana: readings,
    aliases: v.array(filled),
    /** Those of the names above that are ordinary words or symbols: found by search, not recognised in running text. */
    ordinary: v.array(filled),
  }),
  /** Id of the record that holds the domains this service is (also) reached on: each domain stands in one record. */
  domainsOf: v.optional(recordId),
  /** What lookalike addresses imitate: ASCII names in lower case. An ordinary word is not distinctive. */
  protect: v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
      distinctive: v.boolean(),
      /** A network that others build on and name their own places after. */
      network: v.exactOptional(v.literal(true)),
    }),
  ),
  /** `self`: nobody but the owner can lock it; `custodial`: the operator holds the assets. */
  custody: v.optional(
    v.strictObject({ value: v.picklist(['self', 'custodial', 'both', 'none']), ...provenance }),
  ),
  /** Legal entities behind it, with their registration as an exchange in Japan. */
  entities: v.optional(
    v.array(v.strictObject({ name: v.string(), registration: v.optional(v.string()), ...provenance })),
  ),
  status: v.strictObject({
    value: v.picklist(['active', 'closed', 'merged', 'renamed', 'unregistered', 'dormant', 'restricted']),
    successor: v.optional(recordId),
    text: v.optional(bilingual),
    ...provenance,
  }),
  domains: v.array(domainFact),
  channels: v.array(channelFact),
  /** `none`: the operator says that there is no phone line; `unlisted`: there is one, shown only on its own pages. */
  phone: v.strictObject({
    value: v.picklist(['none', 'unlisted', 'listed', 'unknown']),
    remark: v.optional(bilingual),
    ...provenance,
  }),
  /** Whether any page of its own asks for a recovery phrase. Missing: unknown. */
  asksPhrase: v.optional(
    v.strictObject({ value: v.boolean(), where: v.optional(v.array(place)), ...provenance }),
  ),
  neverDoes: v.array(statement),
  /** Addresses (`name@host`) or mail domains (`@host`) the operator writes from; not places to write to. */
  senders: v.array(
    v.strictObject({ value: v.pipe(v.string(), v.regex(/^[^@\s]*@[a-z0-9.-]+$/)), ...provenance }),
  ),
  /** Names that are confused with it or conflict between sources: neither official nor flagged, never shown. */
  unsettled: v.array(v.strictObject({ value: hostName, note: filled, source: v.nullable(sourceText) })),
});

export type ServiceRecord = v.InferOutput<typeof serviceRecord>;
export type DomainFact = v.InferOutput<typeof domainFact>;
export type ChannelFact = v.InferOutput<typeof channelFact>;
export type ChannelKind = v.InferOutput<typeof channelKind>;
export type ProofLevel = v.InferOutput<typeof proofLevel>;
export { bilingual, filled, hostName, place, provenance, readings, recordId, statement };
