/**
 * Numbers the strongly connected components of a directed graph (Tarjan 1972)
 * without recursion, so that a chain may be as long as the graph.
 *
 * @param successors - for each node the nodes its edges lead to
 * @returns for each node the number of its component; an edge never leads to a
 * component of a higher number
 * @internal
 */
export function stronglyConnected(successors: readonly (readonly number[])[]): {
  componentOf: Int32Array;
  count: number;
} {
  const size = successors.length;
  const componentOf = new Int32Array(size).fill(-1);
  const reached = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const next = new Int32Array(size);
  const open: number[] = [];
  const path: number[] = [];
  let clock = 0;
  let count = 0;

  const enter = (node: number) => {
    reached[node] = clock;
    lowest[node] = clock;
    clock += 1;
    open.push(node);
    path.push(node);
  };
  const leave = (node: number) => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) {
      lowest[parent] = Math.min(lowest[parent], lowest[node]);
    }
    if (lowest[node] !== reached[node]) {
      return;
    }
    for (;;) {
      const member = open.pop()!;
      componentOf[member] = count;
      if (member === node) {
        break;
      }
    }
    count += 1;
  };

  for (let root = 0; root < size; root += 1) {
    if (reached[root] >= 0) {
      continue;
    }
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (next[node] === successors[node].length) {
        leave(node);
        continue;
      }
      const successor = successors[node][next[node]];
      next[node] += 1;
      if (reached[successor] < 0) {
        enter(successor);
      } else if (componentOf[successor] < 0) {
        lowest[node] = Math.min(lowest[node], reached[successor]);
      }
    }
  }
  return { componentOf, count };
}
