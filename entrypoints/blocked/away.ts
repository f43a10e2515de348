/** The safe way from a page that was stopped: back to where the person came from, or away with the tab. */
import { useEffect } from 'preact/hooks';
import { leave } from '../../lib/browser/leave.ts';

/** Where the address is kept that the person went back from, as long as the tab is open. */
const LEFT = 'left';

export interface Away {
  /** False where the tab is closed instead. */
  readonly back: boolean;
  go(): void;
}

/** Escape takes this way too: it is the key of whoever is frightened. */
export function useAway(address: URL): Away {
  const away = wayFrom(address);
  useEffect(() => {
    const onKey = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing) away.go();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return away;
}

/**
 * There is no way back where nothing stands before this page, and where going back has led here again: then the page
 * before sends everybody on, and the person would go to and fro.
 */
function wayFrom({ href }: URL): Away {
  const back = history.length > 1 && sessionStorage.getItem(LEFT) !== href;
  const go = () => {
    sessionStorage.setItem(LEFT, href);
    void leave(back);
  };
  return { back, go };
}
