export { firstDayOfWeek } from './firstDayOfWeek';
export { useLocale } from './useLocale';
export { useNow } from './useNow';
export { useSettled } from './useSettled';
export { useTime } from './useTime';
export { useZoneChoice } from './useZoneChoice';
export { WindowText } from './WindowText';
export { localZone, zoneOf } from './zoneChoice';
export { ZoneSelect } from './ZoneSelect';
