const MAX_LENGTH = 63;

/** An id made of a name, as policies and their gates have them; '' of none. */
export function kebabIdOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s_-]/g, '')
    .replace(/[\s_-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
}

/** The same, with a number behind it where it is taken. */
export function freeKebabId(name: string, taken: readonly string[]): string {
  const id = kebabIdOf(name);
  if (id === '' || !taken.includes(id)) {
    return id;
  }
  let number = 2;
  const numbered = () => {
    const end = `-${number}`;
    return `${id.slice(0, MAX_LENGTH - end.length)}${end}`;
  };
  while (taken.includes(numbered())) {
    number += 1;
  }
  return numbered();
}
