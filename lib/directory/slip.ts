/**
 * True if two words differ by at most one slip: a letter changed, left out, added, or swapped with its neighbour
 * (optimal string alignment distance ≤ 1).
 */
export function oneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length !== restB.length) return restA.slice(1) === restB || restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  const swapped = restA.charAt(1) + restA.charAt(0);
  return restB.startsWith(swapped) && restA.slice(2) === restB.slice(2);
}
