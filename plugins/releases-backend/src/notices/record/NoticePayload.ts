import { NotificationSendOptions } from '@backstage/plugin-notifications-node';

/** A notice as the portal's notifications take it. @internal */
export type NoticePayload = NotificationSendOptions['payload'];
