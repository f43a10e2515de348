/** assets/compiled/contacts.json: every number, mail address and handle that is proven, with whose it is. */
import { isProven } from '../../lib/directory/display.ts';
import type { ChannelFact } from '../../lib/directory/record.ts';
import { type Contact, type ContactKind, plainContact } from '../../lib/inquiry/contacts.ts';
import type { Directory } from './read.ts';

const KINDS: Readonly<Partial<Record<ChannelFact['kind'], ContactKind>>> = {
  phone: 'phone',
  fax: 'phone',
  email: 'mail',
  social: 'handle',
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
  if (kind === undefined || !isProven(channel.level)) return [];
  const platform = kind === 'handle' && channel.platform !== undefined ? { platform: channel.platform } : {};
  return [{ kind, value: plainContact(kind, channel.value), id, of, ...platform }];
}
