import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openPanel, panelWindow } from '../../lib/browser/panel.ts';
import { hashOf } from '../../lib/routes.ts';
import type { Mode, Text } from './screen.ts';

/** The picture that the page came with: it stands there already. */
const icon = document.querySelector('header .icon > *');

/** Whose window this is, and other places to open it in. */
export function Header({ mode, text }: { mode: Mode; text: Text }) {
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => {
    if (mode === 'popup') void panelWindow().then(setWindowId);
  }, []);
  const beside = (id: number) => void openPanel(id).then(() => close());
  return (
    <header>
      <a class="home" href={hashOf({ page: 'home' })}>
        <span class="icon" ref={putIcon} />
        <span class="product">{text('product')}</span>
      </a>
      {windowId !== null && (
        <button type="button" class="quiet" onClick={() => beside(windowId)}>
          {text('open.panel')}
        </button>
      )}
      {mode !== 'tab' && (
        <button type="button" class="quiet" onClick={openInTab}>
          {text('open.tab')}
        </button>
      )}
    </header>
  );
}

function putIcon(place: HTMLElement | null): void {
  if (icon !== null) place?.append(icon);
}

async function openInTab(): Promise<void> {
  const path = `/popup.html${location.hash}`;
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/popup.html') });
  close();
}
