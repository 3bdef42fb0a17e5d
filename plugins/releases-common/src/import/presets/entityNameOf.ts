/** The catalog's name of a team that is written as people call it. @internal */
export function entityNameOf(team: string): string {
  return team.toLowerCase().replace(/[^a-z0-9._]+/g, '-');
}
