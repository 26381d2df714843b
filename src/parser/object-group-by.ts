/**
 * chevrotain 12 and later call `Object.groupBy` (ES2024) while they analyse a grammar, and Node 20, which we
 * support, has not got it. Import this file before chevrotain; where the function exists nothing happens.
 */
type GroupBy = <K extends PropertyKey, T>(
  items: Iterable<T>,
  keyOf: (item: T, index: number) => K,
) => Partial<Record<K, T[]>>;

/** `Object.groupBy` of ECMA-262: groups in order of first appearance, on an object without a prototype. */
export const groupBy: GroupBy = (items, keyOf) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};

const host = Object as { groupBy?: GroupBy };
host.groupBy ??= groupBy;
