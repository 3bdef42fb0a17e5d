const PATH = /^[a-z][A-Za-z]*(\.([a-z][A-Za-z]*|\d{1,3}))*$/;

/** Whether a name can be a path into a release, such as `window.start`. @internal */
export function isFieldPath(name: string): boolean {
  return PATH.test(name);
}

type Node = Record<string, unknown>;

function childOf(parent: Node, name: string, next: string): Node {
  const own = Object.hasOwn(parent, name) ? parent[name] : undefined;
  if (typeof own === 'object' && own !== null) {
    return own as Node;
  }
  const child = /^\d+$/.test(next) ? [] : {};
  parent[name] = child;
  return child as Node;
}

/**
 * Puts a value where a dotted path says, making the objects and lists on the
 * way.
 *
 * @internal
 */
export function setAtPath(target: Node, path: string, value: unknown): void {
  const names = path.split('.');
  const parent = names
    .slice(0, -1)
    .reduce(
      (node, name, index) => childOf(node, name, names[index + 1]),
      target,
    );
  parent[names[names.length - 1]] = value;
}

/**
 * The value where a dotted path says: first a field of that very name, then
 * step by step.
 *
 * @internal
 */
export function getAtPath(source: Node, path: string): unknown {
  if (Object.hasOwn(source, path)) {
    return source[path];
  }
  return path
    .split('.')
    .reduce<unknown>(
      (node, name) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, name)
          ? (node as Node)[name]
          : undefined,
      source,
    );
}
