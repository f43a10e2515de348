/**
 * Asks again until there is an answer: tests wait for a state, never for a length of time.
 * @param what what is waited for, named in the error
 * @param probe gives the answer, or undefined, null or false while there is none; may throw while a page is changing
 * @param timeout in milliseconds
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T> | T,
  timeout = 10_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + timeout;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as Exclude<T, undefined | null | false>;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited ${timeout} ms for ${what}; last: ${String(last)}`);
}
