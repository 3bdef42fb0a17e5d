import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { activityMessages } from '../activity/activityMessages';
import { calendarMessages } from '../calendar/calendarMessages';
import { conflictMessages } from '../conflict/conflictMessages';
import { entityMessages } from '../entity/entityMessages';
import { feedbackMessages } from '../feedback/feedbackMessages';
import { formMessages } from '../form/formMessages';
import { historyMessages } from '../history/historyMessages';
import { importMessages } from '../import/importMessages';
import { portfolioMessages } from '../portfolio/portfolioMessages';
import { readinessMessages } from '../readiness/readinessMessages';
import { releaseMessages } from '../release/releaseMessages';
import { statusMessages } from '../status/statusMessages';
import { timeMessages } from '../time/timeMessages';

/**
 * The words of the plugin. Give a portal's language its own with a
 * translation resource for this reference.
 *
 * @public
 */
export const releasesTranslationRef = createTranslationRef({
  id: 'plugin.releases',
  messages: {
    activity: activityMessages,
    calendar: calendarMessages,
    conflict: conflictMessages,
    entity: entityMessages,
    feedback: feedbackMessages,
    form: formMessages,
    history: historyMessages,
    importing: importMessages,
    portfolio: portfolioMessages,
    readiness: readinessMessages,
    release: releaseMessages,
    status: statusMessages,
    time: timeMessages,
  },
});
