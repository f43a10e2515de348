/**
 * What is read from a page or message, once, before anything is judged. Plain data: no nodes, no handlers.
 * A gatherer in this folder makes it from a DOM; tools/check makes it from text or HTML.
 */

/** Where a piece of text stands on the page. */
export type BlockRole = 'body' | 'title' | 'heading' | 'button' | 'label' | 'quote' | 'code';

export interface TextBlock {
  /** Text of one block container, inline elements joined, white space collapsed. */
  readonly text: string;
  readonly role: BlockRole;
  /** Inside a dialog or panel that is not shown yet: convicts only together with a second family of evidence. */
  readonly latent: boolean;
}

export interface LinkFact {
  /** Absolute address, any scheme; an address that cannot be resolved is left out. */
  readonly href: string;
  readonly text: string;
  /** Index into `blocks` of the block the link stands in, or -1. */
  readonly block: number;
}

export interface FieldFact {
  readonly type: 'text' | 'textarea' | 'password' | 'email' | 'tel' | 'number' | 'search' | 'other';
  /** Label, placeholder, aria-label, name and id, in this order, joined by spaces; as far as present. */
  readonly label: string;
  readonly maxLength: number | null;
}

/** Fields that belong together: one form, or one container with several fields outside any form. */
export interface FieldGroup {
  readonly fields: readonly FieldFact[];
  /** Texts of the buttons in the group. */
  readonly buttons: readonly string[];
  /** Nearest headings and paragraphs above or inside, joined. */
  readonly caption: string;
  /** Absolute address the form is sent to; null where it has no action of its own. */
  readonly action: string | null;
  readonly latent: boolean;
}

export interface PageFacts {
  readonly kind: 'page';
  readonly url: string;
  readonly title: string;
  readonly language: string | null;
  readonly blocks: readonly TextBlock[];
  readonly links: readonly LinkFact[];
  readonly groups: readonly FieldGroup[];
  /** Alternative texts of images and names of icons. */
  readonly images: readonly string[];
  /** Number of characters of text that is made invisible by size, colour or position. */
  readonly hiddenLength: number;
}

export type MessageSurface = 'mail' | 'chat' | 'comment';

export interface MessageFacts {
  readonly kind: 'message';
  readonly surface: MessageSurface;
  /** Address of the page the message is seen on; null where it is not known. */
  readonly url: string | null;
  readonly text: string;
  readonly links: readonly LinkFact[];
  /** `Name <a@b>`, a handle or a display name, as shown. */
  readonly sender: string | null;
  readonly subject: string | null;
  readonly replyTo: string | null;
}

export type Facts = PageFacts | MessageFacts;
