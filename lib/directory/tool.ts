/** Remote-access and meeting tools in assets/directory/remote-tools.json: how to know one when a page names it. */
import * as v from 'valibot';
import { filled, hostName, provenance, recordId } from './record.ts';

/** An address on which a session starts: the host (with its subdomains) and, if given, the beginning of the path. */
const join = v.strictObject({
  host: hostName,
  path: v.optional(v.pipe(v.string(), v.regex(/^\/.+/))),
  ...provenance,
});

const scheme = v.strictObject({
  /** Without the colon, e.g. `anydesk`. */
  scheme: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*$/)),
  /** Custom builds put a suffix after a hyphen: `anydesk-acme:`. */
  suffixed: v.optional(v.literal(true)),
  ...provenance,
});

const code = v.strictObject({
  /** Lengths of the number that is asked for, separators left out. */
  digits: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(12))), v.minLength(1)),
  ...provenance,
});

export const remoteTool = v.strictObject({
  id: recordId,
  /** `meeting`: ordinary meetings are innocent; only screen sharing in a support context says something. */
  kind: v.picklist(['remote-control', 'meeting']),
  /** As people write them, in any script. */
  names: v.pipe(v.array(filled), v.minLength(1)),
  /** Those of the names that are ordinary words. */
  ordinary: v.array(filled),
  vendor: v.optional(filled),
  domains: v.array(
    v.strictObject({ domain: hostName, scope: v.picklist(['registrable', 'host']), ...provenance }),
  ),
  joins: v.array(join),
  schemes: v.array(scheme),
  /** Beginnings of paths that give it away on any host, where the tool is self-hosted. */
  paths: v.array(v.pipe(v.string(), v.regex(/^\/.+/))),
  code: v.optional(code),
  /** Pages of the vendor against misuse, in the order to be shown. */
  safetyPages: v.array(v.strictObject({ value: v.pipe(v.string(), v.url()), ...provenance })),
});

export const remoteTools = v.array(remoteTool);
export type RemoteTool = v.InferOutput<typeof remoteTool>;
