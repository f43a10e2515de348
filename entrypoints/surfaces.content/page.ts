/** What is shown about the page as a whole: nothing, a strip or a cover; never two at once. */

import { ask, blockedPage } from '../../lib/browser/worker.ts';
import type { Notice } from '../../lib/notice/notice.ts';
import type { Passed } from '../../lib/notice/passed.ts';
import { showCover } from './cover.ts';
import { openOfficial } from './official.ts';
import { showPassed } from './passed.ts';
import { showStrip } from './strip.ts';

export class PageSurface {
  private shown: { title: string; by: Notice['by']; remove: () => void } | null = null;
  private uncover: (() => void) | null = null;
  /** The person saw the cover, answered the question and stays: it does not come again in this page. */
  private stayed = false;
  private passed = false;

  /** Shows a notice about the page; one of a lower level does not replace one that stands. */
  show(notice: Notice): void {
    if (notice.level === 'note' || this.uncover !== null) return;
    if (notice.level === 'danger' && notice.by === 'content') this.cover(notice);
    else if (this.shown?.title !== notice.title) this.strip(notice);
  }

  /** The person was warned of this page before and chose to see it: a thin strip says so and nothing else does. */
  pass(passed: Passed): void {
    if (passed.by === 'content') this.stayed = true;
    if (this.passed) return;
    this.passed = true;
    showPassed(passed, () => void ask({ type: 'undo' }).then(replacePage));
  }

  /** The person does not want the page to be read: what its contents gave reason for goes. */
  unread(): void {
    this.uncover?.();
    this.uncover = null;
    if (this.shown?.by !== 'content') return;
    this.shown.remove();
    this.shown = null;
  }

  private strip(notice: Notice): void {
    if (this.shown !== null) return;
    const remove = showStrip(notice, { open: () => openOfficial(notice), keep: keepPage });
    this.shown = { title: notice.title, by: notice.by, remove };
  }

  private cover(notice: Notice): void {
    if (this.stayed) return;
    this.shown?.remove();
    this.shown = null;
    this.uncover = showCover(notice, {
      open: () => {
        openOfficial(notice);
        void ask({ type: 'leave' });
      },
      leave: () => void ask({ type: 'leave' }),
      keep: keepPage,
      stay: () => {
        this.uncover = null;
        void ask({ type: 'stay' }).then((passed) => passed !== null && this.pass(passed));
      },
      // A page of ours comes in place of this one, which can do nothing there.
      lost: () => void ask({ type: 'removed' }).then(replacePage),
    });
  }
}

/** Puts the blocked page here: the way back from it then leads to where the person came from. */
function replacePage(address: string | null): void {
  const page = address === null ? null : blockedPage(address);
  if (page !== null) location.replace(page);
}

function keepPage(): void {
  void ask({ type: 'keep', message: null });
}
