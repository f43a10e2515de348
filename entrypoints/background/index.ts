import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from './commands.ts';
import { keepGuard, onTrust, writeGuard } from './guard.ts';
import { onInstalled } from './install.ts';
import { onStartup } from './log.ts';
import { onMenu } from './menus.ts';
import {
  judgeOpenTabs,
  onBeforeNavigate,
  onBeforeRequest,
  onCommitted,
  onFailed,
  onMoved,
  onRemoved,
} from './navigation.ts';
import * as net from './net.ts';
import { onOmniboxChanged, onOmniboxEntered, onOmniboxStarted } from './omnibox.ts';
import { answer } from './requests.ts';
import { followSettings } from './settings.ts';

/** Empty frames, of which many pages have some, say nothing that is not known already. */
const PAGES = { url: [{ schemes: ['http', 'https'] }] };

// Every listener is registered in the first turn: a worker that was asleep is woken by exactly these.
export default defineBackground(() => {
  if (import.meta.env.FIREFOX) stopRequests();
  else {
    browser.webNavigation.onBeforeNavigate.addListener(onBeforeNavigate, PAGES);
    browser.webNavigation.onErrorOccurred.addListener(onFailed, PAGES);
  }
  browser.webNavigation.onCommitted.addListener(onCommitted);
  browser.webNavigation.onHistoryStateUpdated.addListener(onMoved);
  browser.tabs.onRemoved.addListener(onRemoved);
  browser.runtime.onMessage.addListener(answer);
  browser.runtime.onStartup.addListener(onStartup);
  browser.runtime.onInstalled.addListener(onInstalled);
  browser.runtime.onInstalled.addListener(judgeOpenTabs);
  browser.runtime.onStartup.addListener(judgeOpenTabs);
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.commands.onCommand.addListener(onCommand);
  browser.omnibox.onInputStarted.addListener(onOmniboxStarted);
  browser.omnibox.onInputChanged.addListener(onOmniboxChanged);
  browser.omnibox.onInputEntered.addListener(onOmniboxEntered);
  followSettings();
  if (!import.meta.env.FIREFOX) keepNet();
});

/** What the worker was woken for comes first: somebody waits for that. In milliseconds. */
const MOMENT = 1000;

/** Chromium: the rules and the script that stop a page without waking this worker. */
function keepNet(): void {
  browser.runtime.onInstalled.addListener(net.onInstalled);
  browser.runtime.onStartup.addListener(net.onStartup);
  browser.storage.onChanged.addListener(net.onSettings);
  browser.runtime.onInstalled.addListener(writeGuard);
  browser.runtime.onStartup.addListener(writeGuard);
  browser.storage.onChanged.addListener(onTrust);
  setTimeout(() => void keepGuard(), MOMENT);
}

/** Firefox waits for the promise that a blocking listener returns; the types describe Chromium, which cannot. */
function stopRequests(): void {
  const listener = onBeforeRequest as unknown as (
    details: Browser.webRequest.OnBeforeRequestDetails,
  ) => undefined;
  const filter: Browser.webRequest.RequestFilter = {
    urls: ['http://*/*', 'https://*/*'],
    types: ['main_frame', 'sub_frame'],
  };
  browser.webRequest.onBeforeRequest.addListener(listener, filter, ['blocking']);
}
