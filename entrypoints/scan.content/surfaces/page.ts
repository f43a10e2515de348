/** What is shown about the page as a whole: nothing, a strip or a cover; never two at once. */
import type { Notice } from '../../../lib/notice/notice.ts';
import type { ServiceId } from '../../../lib/verdict.ts';
import { ask } from '../worker.ts';
import { showCover } from './cover.ts';
import { showStrip } from './strip.ts';

export class PageSurface {
  private shown: { title: string; remove: () => void } | null = null;
  private covered = false;
  /** The person saw the cover, answered the question and stays: it does not come again in this page. */
  private stayed = false;

  /** Shows a notice about the page; one of a lower level does not replace one that stands. */
  show(notice: Notice): void {
    if (notice.level === 'note' || this.covered) return;
    if (notice.level === 'danger' && notice.by === 'content') this.cover(notice);
    else if (this.shown?.title !== notice.title) this.strip(notice);
  }

  private strip(notice: Notice): void {
    if (this.shown !== null) return;
    const remove = showStrip(notice, () => openOfficial(notice));
    this.shown = { title: notice.title, remove };
  }

  private cover(notice: Notice): void {
    if (this.stayed) {
      this.strip(notice);
      return;
    }
    this.shown?.remove();
    this.shown = null;
    this.covered = true;
    showCover(notice, {
      open: () => {
        openOfficial(notice);
        void ask({ type: 'leave' });
      },
      leave: () => void ask({ type: 'leave' }),
      stay: () => {
        this.covered = false;
        this.stayed = true;
        void ask({ type: 'stay' });
      },
    });
  }
}

/** The worker looks the address up; this script knows only the record's id. */
export function openOfficial({ service, action }: Notice): void {
  if (service === null || action === null) return;
  void ask({ type: 'open-official', service: service as ServiceId, place: action.place });
}
