import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readBrowserFacts } from '../../../lib/browser/environment.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import { composeWords } from '../../../lib/catalog/text-compose.ts';
import { checkAnswers, type Wishes } from '../../../lib/compose/check.ts';
import { type BrowserFacts, environmentLines } from '../../../lib/compose/environment.ts';
import {
  type Answers,
  noAnswers,
  type Question,
  questionsFor,
  writeRequest,
} from '../../../lib/compose/request.ts';
import { withoutSecrets } from '../../../lib/compose/secrets.ts';
import { type Locale, say } from '../../../lib/text.ts';
import { Head } from '../Head.tsx';
import { go } from '../router.ts';
import type { ScreenProperties, Text } from '../screen.ts';
import { TroublePicker } from '../TroublePicker.tsx';
import { Choices } from './Choices.tsx';
import { Desk } from './Desk.tsx';
import { Field } from './Field.tsx';
import { Refusals } from './Refusals.tsx';
import { Result } from './Result.tsx';
import './style.css';

/** What was written to each service, as long as the page is open: going back and forth loses nothing. */
const drafts = new Map<string, Answers>();

type Properties = Omit<ScreenProperties<'compose'>, 'mode'>;

/** Writes a request to a support desk. What is typed lives in this page only, and is gone with it. */
export function Compose({ mode, ...properties }: ScreenProperties<'compose'>) {
  // A popup closes, and forgets, as soon as the person presses anything beside it.
  return mode === 'popup' ? <MoveToTab {...properties} /> : <Form {...properties} />;
}

function MoveToTab({ locale }: Properties) {
  useEffect(() => {
    const url = browser.runtime.getURL(`/popup.html${location.hash}` as '/popup.html');
    void browser.tabs.create({ url }).then(() => window.close());
  }, []);
  return <p>{say(composeWords[locale], { key: 'compose.tab' })}</p>;
}

/** Drawn once the browser has told of itself: the request grows by it, and nothing below it is to move. */
function Form(properties: Properties) {
  const facts = useBrowserFacts();
  return facts === undefined ? null : <Questions {...properties} facts={facts} />;
}

function Questions({ route, locale, facts }: Properties & { facts: BrowserFacts | null }) {
  const { id, trouble } = route;
  const [answers, setAnswers] = useState(drafts.get(id) ?? noAnswers);
  const [wishes, setWishes] = useState<Wishes>({ numbers: true, wallets: false });
  const [language, setLanguage] = useState<Locale>(locale);
  const [withFacts, setWithFacts] = useState(true);
  const text: Text = (key, params = {}) => say(composeWords[locale], { key, params });
  const checked = checkAnswers(answers, wishes);
  const written = answers.what.trim() !== '';
  useKept(written);

  const keep = (next: Answers) => {
    drafts.set(id, next);
    setAnswers(next);
  };
  const answer = (question: Question, value: string) => keep({ ...answers, [question]: value });
  const words = composeWords[language];
  const environment = withFacts && facts !== null ? environmentLines(facts, words) : [];
  const service = serviceName(id, language);
  const request = writeRequest({ service, trouble, answers: checked.answers, environment }, words);
  return (
    <section class="compose">
      <Head route={route} text={text}>
        {text('compose.title', { service: serviceName(id, locale) })}
      </Head>
      <p>{text('compose.lead')}</p>
      <TroublePicker
        trouble={trouble}
        choose={(kind) => go({ page: 'compose', id, ...(kind && { trouble: kind }) })}
        text={text}
      />
      {questionsFor(trouble).map((question) => (
        <Field
          key={question}
          question={question}
          value={answers[question]}
          wrong={checked.refusals.some((refusal) => refusal.question === question)}
          text={text}
          answer={answer}
        />
      ))}
      <Choices
        text={text}
        language={language}
        setLanguage={setLanguage}
        wishes={wishes}
        setWishes={setWishes}
        withFacts={withFacts}
        setWithFacts={setWithFacts}
      />
      <Refusals
        refusals={checked.refusals}
        text={text}
        remove={(question) => keep(withoutSecrets(answers, question))}
      />
      {checked.refusals.length === 0 && (
        <Result
          request={request}
          language={language}
          hidden={checked.hidden}
          ready={written}
          locale={locale}
          text={text}
        />
      )}
      <Desk id={id} locale={locale} text={text} />
    </section>
  );
}

/** What the browser says of itself; undefined until it has answered, null where it does not say. */
function useBrowserFacts(): BrowserFacts | null | undefined {
  const [facts, setFacts] = useState<BrowserFacts | null>();
  useEffect(() => {
    void readBrowserFacts().then(setFacts, () => setFacts(null));
  }, []);
  return facts;
}

/** The browser asks before it throws away what was written. */
function useKept(written: boolean): void {
  useEffect(() => {
    if (!written) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [written]);
}
