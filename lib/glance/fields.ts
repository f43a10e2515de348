/** Fields of a page at a glance: by their attributes alone, which are had without asking for any style. */

/** What the fields of a page, or of a part of it, give reason for. */
export interface Fields {
  readonly count: number;
  /** One is not named after something else: a search, a newsletter. */
  readonly free: boolean;
  /** One asks for a log-in, a code or a number to be called back on. */
  readonly data: boolean;
}

/** Attributes that say what an element is called. */
export const NAMING = ['placeholder', 'aria-label', 'name', 'id', 'value', 'alt', 'title'];
const NOT_TYPED_INTO = /^(?:hidden|checkbox|radio|file|submit|button|image|reset|range|color)$/i;
const SECRET = /^(?:password|tel)$/i;
/** What the field of a log-in or a call-back form is called (lib/content/signals/credential-form.ts). */
const DATA = /phone|mobile|number|one.?time|otp|passw|auth.?code|電話|携帯|暗証|パスワード|認証コード/i;
/** Fields of everyday forms by what they are called (lib/content/signals/phrase-form.ts knows more of them). */
const EVERYDAY = /search|e-?mail|comment|検索|コメント/i;

export class FieldsSeen {
  private count = 0;
  private free = false;
  private data = false;
  /** A label asks for data; it stands for a field only where there is one. */
  private labelled = false;

  get result(): Fields {
    const data = this.data || (this.labelled && this.count > 0);
    return { count: this.count, free: this.free, data };
  }

  /** @param names what it is called by its attributes */
  field(element: Element, tag: string, names: string): void {
    const type = element.getAttribute('type') ?? '';
    if (tag === 'input' && NOT_TYPED_INTO.test(type)) return;
    this.count++;
    this.data ||= SECRET.test(type) || DATA.test(names);
    this.free ||= type !== 'search' && !EVERYDAY.test(names);
  }

  label(text: string): void {
    this.labelled ||= DATA.test(text);
  }
}
