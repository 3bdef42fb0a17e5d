/** One property of a calendar file. @internal */
export interface IcsProperty {
  /** In lower case. */
  name: string;
  /** By names in lower case; values as they are written. */
  params: Readonly<Record<string, string>>;
  /** Texts without their escapes, everything else as it is written. */
  values: readonly string[];
}

/** A part of a calendar file between `BEGIN` and `END`. @internal */
export interface IcsComponent {
  /** In lower case. */
  name: string;
  properties: IcsProperty[];
  components: IcsComponent[];
  /** Lines of it that say nothing by the grammar. */
  unreadable: string[];
}

/** @internal */
export function propertiesOf(
  component: IcsComponent,
  name: string,
): IcsProperty[] {
  return component.properties.filter(property => property.name === name);
}

/** The first value of the first such property. @internal */
export function valueOf(
  component: IcsComponent,
  name: string,
): string | undefined {
  return propertiesOf(component, name)[0]?.values[0];
}

/** The same in capitals, for values that have none or any; empty: there is none. @internal */
export function keywordOf(component: IcsComponent, name: string): string {
  return valueOf(component, name)?.trim().toUpperCase() ?? '';
}

/** @internal */
export function componentsOf(
  component: IcsComponent,
  name: string,
): IcsComponent[] {
  return component.components.filter(inner => inner.name === name);
}
