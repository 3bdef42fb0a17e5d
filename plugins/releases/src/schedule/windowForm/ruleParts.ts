/** The parts of a rule by their names, or undefined for what is not a rule. */
export function ruleParts(rrule: string): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  for (const part of rrule.trim().toUpperCase().split(';')) {
    const [, name, value] = /^([A-Z]+)=(\S+)$/.exec(part) ?? [];
    if (!name || parts.has(name)) {
      return undefined;
    }
    parts.set(name, value);
  }
  return parts;
}
