/** All signals in the order in which they run. tests/content-signals.test.ts checks that none is missing here. */
import type { Signal } from '../signal.ts';
import { accountThreat } from './account-threat.ts';
import { advanceFee } from './advance-fee.ts';
import { assetMoveRequest } from './asset-move-request.ts';
import { clipboardCommand } from './clipboard-command.ts';
import { clipboardTrick } from './clipboard-trick.ts';
import { coaching } from './coaching.ts';
import { codeRequest } from './code-request.ts';
import { credentialForm } from './credential-form.ts';
import { dangerousLink } from './dangerous-link.ts';
import { expiredProtection } from './expired-protection.ts';
import { fakeAlert } from './fake-alert.ts';
import { fakeUpdate } from './fake-update.ts';
import { formElsewhere } from './form-elsewhere.ts';
import { gatedDownload } from './gated-download.ts';
import { giftCard } from './gift-card.ts';
import { giveaway } from './giveaway.ts';
import { helperPraise } from './helper-praise.ts';
import { identityMismatch } from './identity-mismatch.ts';
import { lookalikeLogIn } from './lookalike-log-in.ts';
import { parcelNotice } from './parcel-notice.ts';
import { phraseForm } from './phrase-form.ts';
import { privateKeyRequest } from './private-key-request.ts';
import { recoveryExpert } from './recovery-expert.ts';
import { recoveryPhraseRequest } from './recovery-phrase-request.ts';
import { remoteSessionRequest } from './remote-session-request.ts';
import { remoteToolLink } from './remote-tool-link.ts';
import { renewalCall } from './renewal-call.ts';
import { secrecy } from './secrecy.ts';
import { selfCustodyThreat } from './self-custody-threat.ts';
import { selfIntroduction } from './self-introduction.ts';
import { senderMismatch } from './sender-mismatch.ts';
import { sharedPhrase } from './shared-phrase.ts';
import { speaksForService } from './speaks-for-service.ts';
import { supportChatLink } from './support-chat-link.ts';
import { supportPhone } from './support-phone.ts';
import { supportRedirect } from './support-redirect.ts';
import { trappedPage } from './trapped-page.ts';
import { urgency } from './urgency.ts';
import { validateDapp } from './validate-dapp.ts';
import { walletGrid } from './wallet-grid.ts';
import { walletOnboarding } from './wallet-onboarding.ts';

export const signals: readonly Signal[] = [
  phraseForm,
  walletOnboarding,
  walletGrid,
  formElsewhere,
  gatedDownload,
  recoveryPhraseRequest,
  privateKeyRequest,
  remoteSessionRequest,
  remoteToolLink,
  accountThreat,
  selfCustodyThreat,
  fakeAlert,
  trappedPage,
  clipboardCommand,
  supportPhone,
  supportChatLink,
  supportRedirect,
  dangerousLink,
  senderMismatch,
  selfIntroduction,
  identityMismatch,
  lookalikeLogIn,
  credentialForm,
  validateDapp,
  codeRequest,
  assetMoveRequest,
  recoveryExpert,
  renewalCall,
  expiredProtection,
  giftCard,
  giveaway,
  clipboardTrick,
  parcelNotice,
  advanceFee,
  coaching,
  fakeUpdate,
  helperPraise,
  speaksForService,
  sharedPhrase,
  urgency,
  secrecy,
];
