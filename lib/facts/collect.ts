/** What single elements of a page are, beside the text in them: links, fields, buttons, pictures and what these say. */
import { attribute, shortText } from './dom.ts';
import { fileName, targetOf } from './elements.ts';
import type { Frame } from './frame.ts';
import type { TextBlock } from './types.ts';
import type { Walked, WalkOptions } from './walked.ts';

const COLLECTED = new Set(['A', 'INPUT', 'TEXTAREA', 'IMG']);
const MOST_IMAGES = 60;
const LONGEST_NAME = 200;
/** What stands for a picture is read this far. */
const LONGEST_ALT = 1000;
/** A picture that is described in as many words says something; in fewer it is a logo, a face or a thing. */
const WORDS = /(?:\S+\s+){3}\S|[\u3041-\u9fff\uac00-\ud7a3]{8}/;
/** It tells what is to be seen, and is not what stands in the picture. */
const TOLD =
  /screen ?shot|screen ?grab|photo|picture|image|illustration|example|スクリーンショット|画像|写真|イラスト|画面/i;
const REPORT = 'figure, article';

export class Collector {
  readonly result: Walked = {
    blocks: [],
    links: [],
    fields: [],
    buttons: [],
    images: [],
    pictures: new Set(),
    hiddenLength: 0,
  };
  /** What pictures of the block in hand say; they stand after it, so that its links still know it. */
  private readonly spoken: TextBlock[] = [];

  constructor(private readonly options: WalkOptions) {}

  /** @param role the element's own `role` attribute */
  collect(element: Element, tag: string, role: string | null, frame: Frame): void {
    const isButton = tag === 'BUTTON' || role === 'button';
    const isDrawn = role === 'img' && tag !== 'IMG';
    if (!(isButton || isDrawn || COLLECTED.has(tag)) || frame.gone) return;
    if (tag === 'A') this.link(element);
    else if (tag === 'INPUT' || tag === 'TEXTAREA') this.field(element, tag, frame);
    else if (tag === 'IMG') this.image(element, frame);
    else if (isDrawn) this.say(element, attribute(element, 'aria-label'), frame);
    if (isButton) {
      this.result.buttons.push({ element, text: shortText(element, 80) });
      if (tag !== 'A' && element.hasAttribute('onclick')) this.link(element);
    }
  }

  /** A block has ended: what its pictures say follows it. */
  endBlock(): void {
    this.result.blocks.push(...this.spoken.splice(0));
  }

  tellLatent(frame: Frame): void {
    const part = this.options.onLatent === undefined ? null : frame.latentPart;
    if (part !== null) this.options.onLatent?.(part);
  }

  private link(element: Element): void {
    const { base, sight } = this.options;
    const href = sight.takenOff?.(element) ?? targetOf(element, base);
    if (href === null) return;
    const text = shortText(element, 120) || attribute(element, 'aria-label') || attribute(element, 'title');
    this.result.links.push({ href, text, block: this.result.blocks.length });
  }

  private field(element: Element, tag: string, frame: Frame): void {
    const type = attribute(element, 'type').toLowerCase();
    if (tag === 'INPUT' && /^(?:submit|button|image|reset)$/.test(type)) {
      this.result.buttons.push({
        element,
        text: attribute(element, 'value') || attribute(element, 'alt'),
      });
    } else if (
      tag === 'TEXTAREA' ||
      !/^(?:hidden|checkbox|radio|file|range|color|date|time|month|week|datetime-local)$/.test(type)
    ) {
      this.result.fields.push({ element, latent: frame.latent });
      this.tellLatent(frame);
    }
  }

  private image(element: Element, frame: Frame): void {
    const alt = (attribute(element, 'alt') || attribute(element, 'title')).trim();
    const { images, pictures } = this.result;
    if (alt !== '' && alt.length <= LONGEST_NAME && images.length < MOST_IMAGES) images.push(alt);
    const file = fileName(attribute(element, 'src'));
    if (file !== '' && pictures.size < MOST_IMAGES) pictures.add(file);
    this.say(element, alt, frame);
  }

  /** A text that is a picture is read by what stands for it. */
  private say(element: Element, alt: string, frame: Frame): void {
    const text = alt.slice(0, LONGEST_ALT).replace(/\s+/g, ' ').trim();
    if (!WORDS.test(text) || TOLD.test(text) || element.closest(REPORT) !== null) return;
    this.spoken.push({ text, role: 'body', latent: frame.latent });
    this.tellLatent(frame);
  }
}
