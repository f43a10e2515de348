/** Long work in steps: whoever drives it decides whether others may have their turn in between. */
export type Steps<T> = Generator<void, T>;

/** Does all the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
