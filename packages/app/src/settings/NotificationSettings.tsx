import { UserNotificationSettingsCard } from '@backstage/plugin-notifications';

/** Which notifications somebody gets, by plugin, topic and channel. */
export function NotificationSettings() {
  return (
    <UserNotificationSettingsCard
      originNames={{ 'plugin:releases': 'Releases' }}
    />
  );
}
