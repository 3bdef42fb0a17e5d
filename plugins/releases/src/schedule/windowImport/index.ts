export { HolidayCalendars } from './HolidayCalendars';
export { IcsRows } from './IcsRows';
export { emptySettings, type IcsRequest, toImport } from './IcsSettings';
export { IcsSource } from './IcsSource';
