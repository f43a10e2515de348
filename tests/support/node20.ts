/**
 * Map.groupBy for Node 20, which lacks it: vitest 5 uses it to print failed tests and otherwise breaks off exactly when
 * there is something to read. Goes when package.json asks for Node 22.
 */
function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

Map.groupBy ??= groupBy;
