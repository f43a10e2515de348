/** What a walk over a DOM is asked for, and what it brings back. */
import type { LinkFact, TextBlock } from './types.ts';
import type { Visibility } from './visibility.ts';

export interface FoundField {
  readonly element: Element;
  readonly latent: boolean;
}

export interface Walked {
  readonly blocks: TextBlock[];
  readonly links: LinkFact[];
  readonly fields: FoundField[];
  readonly buttons: { readonly element: Element; readonly text: string }[];
  readonly images: string[];
  readonly pictures: Set<string>;
  hiddenLength: number;
}

export interface WalkOptions {
  /** Address that relative links start from. */
  readonly base: string;
  readonly sight: Visibility;
  /** Elements that are judged elsewhere (messages, our own warnings): left out with all they contain. */
  readonly skip?: Pick<ReadonlySet<Element>, 'has'>;
  /** Most nodes to look at. */
  readonly budget: number;
  /** Told of each part that is not shown yet and holds words or fields. */
  readonly onLatent?: (part: Element) => void;
  /** Words that only a style writes are read too: dear, so where there is something to fill in. */
  readonly withGenerated?: boolean;
}
