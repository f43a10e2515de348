/** What a page reports of itself and of its messages: kept, written down, and put into the words to show. */
import { readMarks } from '../../lib/browser/mark-store.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { changeTab } from '../../lib/browser/tab-store.ts';
import { isMarked } from '../../lib/help/marks.ts';
import { noticeOfContent } from '../../lib/notice/content.ts';
import { isDrawn } from '../../lib/notice/sensitivity.ts';
import type { Answers, Message } from '../../lib/protocol.ts';
import { type TabState, withFinding } from '../../lib/tab-state.ts';
import { type Finding, levelOfContent } from '../../lib/verdict.ts';
import { type Asker, addressOf, hostOf, placeOf } from './asker.ts';
import { sendSurfaces } from './engine.ts';
import { show } from './frames.ts';
import { logContent } from './log.ts';
import { markOf } from './mark.ts';
import { redraw } from './navigation.ts';
import { isOf, judgeTab } from './states.ts';
import { voice } from './voice.ts';

type Found = Extract<Message, { type: 'found' }>;

/** A finding in a message, and the mark by which the person can take its warning back. */
interface Marked {
  readonly finding: Finding;
  readonly mark: string;
}

export async function onFound(found: Found, asker: Asker): Promise<Answers['found']> {
  await keep(found, asker);
  const messages = await marked(found, asker);
  const undone = await undoneAmong(messages);
  const page = await showPage(found.page, asker);
  const notices = await showMessages(messages, undone, asker);
  const { tabId, frameId } = placeOf(asker);
  if ([page, ...notices].some((notice) => notice !== null)) await sendSurfaces(tabId, frameId);
  return { page, messages: notices, undone: [...undone] };
}

async function keep({ page, counts }: Found, asker: Asker): Promise<void> {
  const { tabId, frameId } = placeOf(asker);
  await judgeTab(tabId);
  const take = (state: TabState | null) =>
    state !== null && (frameId !== 0 || isOf(state, asker))
      ? withFinding(state, frameId, { page, counts })
      : null;
  await redraw(tabId, await changeTab(tabId, take));
}

/** The notice about the page itself, for its top frame to show; null where nothing is to be shown there. */
async function showPage(page: Found['page'], asker: Asker): Promise<Answers['found']['page']> {
  const { tabId, frameId } = placeOf(asker);
  const { settings } = await readSettings();
  if (page.kind !== 'finding' || !isDrawn(levelOfContent(page), 'strip', settings)) return null;
  const notice = noticeOfContent(page, 'page', await voice());
  logContent(tabId, [{ finding: page }], 'page', addressOf(asker));
  if (frameId === 0) return notice;
  // A frame covers only itself; the finding belongs over the whole page.
  await show(tabId, { type: 'show', notice });
  return null;
}

/** A notice for each message, in their order; null for what is not to be shown. */
async function showMessages(
  messages: readonly Marked[],
  undone: ReadonlySet<number>,
  asker: Asker,
): Promise<Answers['found']['messages']> {
  const { settings } = await readSettings();
  const speaker = await voice();
  const drawn = messages.map(
    ({ finding }, at) => !undone.has(at) && isDrawn(finding.level, 'chip', settings),
  );
  logContent(
    placeOf(asker).tabId,
    messages.filter((_, at) => drawn[at]),
    'message',
    addressOf(asker),
  );
  return messages.map(({ finding }, at) => (drawn[at] ? noticeOfContent(finding, 'message', speaker) : null));
}

function marked({ messages, prints }: Found, asker: Asker): Promise<Marked[]> {
  const host = hostOf(asker);
  return Promise.all(
    messages.map(async (finding, at) => ({ finding, mark: await markOf(host, prints[at] ?? '', finding) })),
  );
}

/** Places of the messages whose warning the person took back. */
async function undoneAmong(messages: readonly Marked[]): Promise<ReadonlySet<number>> {
  const marks = await readMarks();
  const today = new Date().toISOString().slice(0, 10);
  return new Set(messages.flatMap(({ mark }, at) => (isMarked(marks, mark, today) ? [at] : [])));
}
