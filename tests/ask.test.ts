import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAgain } from '../lib/browser/ask.ts';

const sendMessage = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

const question = { type: 'check' as const, addresses: [] as string[] };
const answer = { verdicts: [], standings: [] };
const never = () => new Promise(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  sendMessage.mockReset();
});

test('a worker that answers is asked once', async () => {
  sendMessage.mockResolvedValue(answer);
  expect(await askAgain(question)).toBe(answer);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

test('a worker that ends before it answers is asked again', async () => {
  sendMessage.mockImplementationOnce(never).mockResolvedValueOnce(answer);
  const asked = askAgain(question);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toBe(answer);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('a worker that ends before it begins with the question is asked again', async () => {
  sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce(answer);
  expect(await askAgain(question)).toBe(answer);
  sendMessage.mockResolvedValue(undefined);
  await expect(askAgain(question)).rejects.toThrow('no answer to check');
});

test('an error is asked about again, and told where it comes again', async () => {
  sendMessage.mockRejectedValueOnce(new Error('port closed')).mockResolvedValueOnce(answer);
  expect(await askAgain(question)).toBe(answer);
  sendMessage.mockRejectedValue(new Error('no worker'));
  await expect(askAgain(question)).rejects.toThrow('no worker');
});
