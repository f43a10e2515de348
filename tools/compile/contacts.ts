/** assets/compiled/contacts.json: every number, mail address, handle and program that is proven, with whose it is. */
import { isProven } from '../../lib/directory/display.ts';
import type { ChannelFact } from '../../lib/directory/record.ts';
import { type Contact, type ContactKind, plainContact } from '../../lib/inquiry/contacts.ts';
import type { Directory } from './read.ts';

const KINDS: Readonly<Partial<Record<ChannelFact['kind'], ContactKind>>> = {
  phone: 'phone',
  fax: 'phone',
  email: 'mail',
  social: 'handle',
  extension: 'app',
  app: 'app',
};

export function compileContacts({ services, bodies }: Directory): readonly Contact[] {
  return [
    ...bodies.flatMap(({ id, channels }) => channels.flatMap((channel) => contactOf(id, 'body', channel))),
    ...services.flatMap(({ id, channels, senders }) => [
      ...channels.flatMap((channel) => contactOf(id, 'service', channel)),
      ...senders
        .filter((sender) => isProven(sender.level) && !sender.value.startsWith('@'))
        .map(({ value }) => ({
          kind: 'mail' as const,
          value: plainContact('mail', value),
          id,
          of: 'service' as const,
          writes: true as const,
        })),
    ]),
  ];
}

function contactOf(id: string, of: Contact['of'], channel: ChannelFact): Contact[] {
  const kind =
    channel.value.includes('@') && channel.kind === 'phishing-report' ? 'mail' : KINDS[channel.kind];
  if (kind === undefined) return [];
  // Of programs what others say is shown too, as such: it keeps the real one from being doubted.
  const proven = isProven(channel.level);
  if (!proven && !(kind === 'app' && channel.level === 'third-party')) return [];
  const platform = channel.platform !== undefined ? { platform: channel.platform } : {};
  return [
    {
      kind,
      value: plainContact(kind, channel.value),
      id,
      of,
      ...platform,
      ...(proven ? {} : { heard: true }),
    },
  ];
}
