/** How many releases something bears at a time. @internal */
export interface Capacities {
  /** Absent: nothing bounds it. */
  ofEnvironment(environment: string): number | undefined;
  ofResource(resourceRef: string): number;
}
