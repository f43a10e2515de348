/** How fast the popup finds a service, in a directory of the size it may grow to. */
import { Bench } from 'tinybench';
import searchData from '../../assets/compiled/search.json' with { type: 'json' };
import type { SearchData, SearchEntry } from '../../lib/directory/compiled.ts';
import { findServices, prepareSearch, type SearchIndex } from '../../lib/directory/find.ts';
import type { Table } from '../table.ts';

const SERVICES = 10_000;
/** What a person must not notice, in milliseconds. */
const MOST = 5;

/** One of each way to look: kana, kanji, romaji, English, half width, a slip, initials, an address, nothing alike. */
const QUERIES = [
  'びっとふらいやー',
  '楽天',
  'bittofuraiya',
  'MetaMask Support',
  'ﾊﾞｲﾅﾝｽ',
  'metamsk',
  'svt',
  'https://support.metamask.io/',
  'xyzzyplugh',
];

export async function benchHelp(): Promise<Table[]> {
  const entries = grown(searchData.entries, SERVICES);
  const index = prepareSearch({ ...searchData, entries });
  const rows = [];
  for (const query of QUERIES) rows.push(await measure(query, index, entries));
  return [
    {
      title: `Search over ${SERVICES.toLocaleString('en')} services, milliseconds`,
      columns: [
        'query',
        'median',
        '99 of 100',
        `below ${MOST}`,
        'times faster than `includes` over all names',
      ],
      rows,
    },
  ];
}

async function measure(
  query: string,
  index: SearchIndex,
  entries: readonly SearchEntry[],
): Promise<string[]> {
  const bench = new Bench({ time: 200, warmupTime: 100 })
    .add('search', () => void findServices(query, index))
    // Finds neither readings nor slips nor another width: the least that any search does.
    .add('includes', () => {
      const asked = query.toLowerCase();
      entries.filter(({ names }) => names.some((name) => name.toLowerCase().includes(asked)));
    });
  await bench.run();
  const [own, other] = bench.tasks.map(
    ({ result }) => (result as { latency: { p50: number; p99: number } }).latency,
  );
  if (own === undefined || other === undefined) throw new Error('nothing was measured');
  return [
    query,
    own.p50.toFixed(2),
    own.p99.toFixed(2),
    own.p99 < MOST ? 'yes' : 'no',
    (other.p50 / own.p50).toFixed(1),
  ];
}

/** The real directory again and again, each copy under names of its own of the same length and script. */
function grown(entries: SearchData['entries'], size: number): SearchEntry[] {
  return Array.from({ length: size }, (_, i) => {
    const entry = entries[i % entries.length];
    if (entry === undefined) throw new Error('the directory is empty');
    const round = Math.floor(i / entries.length);
    return round === 0 ? entry : copy(entry, round);
  });
}

function copy(entry: SearchEntry, round: number): SearchEntry {
  const turned = (text: string) => [...text].map((letter) => turn(letter, round)).join('');
  return {
    id: `${entry.id}-${round}`,
    names: entry.names.map(turned),
    kana: entry.kana.map(turned),
    hosts: entry.hosts.map((host) => `r${round}.${host}`),
    except: [],
  };
}

/** Another letter of the same script. */
function turn(letter: string, round: number): string {
  const code = letter.codePointAt(0) ?? 0;
  const within = (from: number, count: number) =>
    String.fromCodePoint(from + ((code - from + round) % count));
  if (/[a-z]/.test(letter)) return within(97, 26);
  if (/[A-Z]/.test(letter)) return within(65, 26);
  if (/[ぁ-ん]/.test(letter)) return within(0x3041, 83);
  if (/[ァ-ン]/.test(letter)) return within(0x30a1, 83);
  return letter;
}
