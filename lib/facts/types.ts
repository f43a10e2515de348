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
  /**
   * Absolute address, any scheme; an address that cannot be resolved is left out. A button that opens the widget of a
   * chat company leads to that company's home.
   */
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

/**
 * What a page does to hold a person: seen by our script, or written in one of the page's own inline scripts or handlers.
 * Each of them has honest users too (games, editors, players): a multiplier, never a verdict by itself.
 */
export type BehaviourKind =
  /** Asks for full screen, or is in it. */
  | 'fullscreen'
  /** Asks before it lets go (`beforeunload`). */
  | 'leave-trap'
  /** A sound that plays by itself and begins again. */
  | 'looping-sound'
  /** Speaks (speech synthesis). */
  | 'speech'
  /** Opens `alert`, `confirm` or `prompt` again and again. */
  | 'dialog-loop'
  /** Fills the history, so that going back leads nowhere. */
  | 'history-flood'
  | 'pointer-lock'
  /** Takes Escape and other keys from the browser (`navigator.keyboard.lock`). */
  | 'keyboard-lock'
  /** Swallows Escape, F5, F11, F12 or every key. */
  | 'blocked-keys'
  | 'hidden-cursor'
  /** Puts a command of the system into the clipboard, for the person to paste where it runs. */
  | 'clipboard-command';

export interface BehaviourFact {
  readonly kind: BehaviourKind;
  /** True where our script saw it happen; false where it only stands in the page's source. */
  readonly seen: boolean;
  /** The piece of source that says so, at most 80 characters; empty for what was seen. */
  readonly source: string;
}

export interface PageFacts {
  readonly kind: 'page';
  readonly url: string;
  readonly title: string;
  readonly language: string | null;
  readonly blocks: readonly TextBlock[];
  readonly links: readonly LinkFact[];
  readonly groups: readonly FieldGroup[];
  /** What the page calls itself to others (site name, application name) and alternative texts of images. */
  readonly images: readonly string[];
  /** File names of images, without path and ending (`metamask-fox`), each once. */
  readonly pictures: readonly string[];
  /** Absolute http(s) addresses of the site's icons: borrowed ones stand on the host of the service they imitate. */
  readonly icons: readonly string[];
  /** Number of characters of text that is made invisible by size, colour or position. */
  readonly hiddenLength: number;
  /** Each kind once; one that was seen stands for one that was read. */
  readonly behaviours: readonly BehaviourFact[];
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
  /** Number of characters made invisible by size, colour or position, where the message was read from a page. */
  readonly hiddenLength?: number;
}

export type Facts = PageFacts | MessageFacts;
