/**
 * Zones whose clocks do what others do not, with days on which they did.
 */
export const ZONES: Record<string, string[]> = {
  'Europe/Paris': ['2026-03-29', '2026-10-25', '2027-03-28'],
  'America/New_York': ['2026-03-08', '2026-11-01', '2006-10-29'],
  // by half an hour
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
  // 45 minutes beside the hour, and over midnight
  'Asia/Kathmandu': ['2026-06-01', '1986-01-01'],
  'Pacific/Chatham': ['2026-04-05', '2026-09-27'],
  // at midnight; no longer since 2019
  'America/Sao_Paulo': ['2018-11-04', '2019-02-17', '2026-11-01'],
  // winter time during Ramadan
  'Africa/Casablanca': ['2026-02-15', '2026-03-22', '2018-10-28'],
  // changed its zone twice
  'Asia/Pyongyang': ['2015-08-15', '2018-05-05'],
  // left out a day
  'Pacific/Apia': ['2011-12-29', '2011-12-30', '2011-12-31', '2012-04-01'],
  'America/St_Johns': ['2026-03-08', '2026-11-01', '2009-11-01'],
  UTC: ['2026-01-01', '2028-02-29'],
};
