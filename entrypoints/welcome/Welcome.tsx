import { hashOf } from '../../lib/routes.ts';

const POINTS = ['find', 'stop', 'check', 'already'] as const;
const TRUTHS = ['asks', 'sends', 'real'] as const;
const popup = (route: Parameters<typeof hashOf>[0]) => `popup.html${hashOf(route)}`;

/** What the extension does, in thirty seconds. It asks for nothing. */
export function Welcome({ text }: { text: (key: string) => string }) {
  return (
    <>
      <header>
        <img src="/icon/128.png" alt="" />
        <div>
          <h1>{text('welcome.title')}</h1>
          <p>{text('welcome.lead')}</p>
        </div>
      </header>
      <div class="points">
        {POINTS.map((point) => (
          <section key={point} aria-labelledby={point}>
            <h2 id={point}>{text(`welcome.${point}`)}</h2>
            <p>{text(`welcome.${point}.text`)}</p>
          </section>
        ))}
      </div>
      <section class="never" aria-labelledby="never">
        <h2 id="never">{text('welcome.never')}</h2>
        <ul>
          {TRUTHS.map((truth) => (
            <li key={truth}>{text(`welcome.never.${truth}`)}</li>
          ))}
        </ul>
      </section>
      <nav class="actions" aria-label={text('product')}>
        <a class="button first" href={popup({ page: 'home' })}>
          {text('welcome.start')}
        </a>
        <a class="button" href={popup({ page: 'check' })}>
          {text('welcome.try')}
        </a>
        <a class="button" href={popup({ page: 'already' })}>
          {text('welcome.help')}
        </a>
        <a href="options.html">{text('welcome.settings')}</a>
      </nav>
      <p class="small">{text('welcome.pin')}</p>
    </>
  );
}
