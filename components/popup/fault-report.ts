import type { PageHealth } from '../../lib/messages/protocol.ts';

/**
 * What may be sent to whoever repairs a reader: which of our own anchors failed, in which view, language and version.
 * Holds nothing from the calendar, neither titles nor days nor numbers of events. In English, whatever the view speaks.
 */
export function faultReport({ source, view, faults }: Pick<PageHealth, 'source' | 'view' | 'faults'>): string {
  const lines = faults.map(
    (fault) => `${fault.reader} ${fault.anchor} ${fault.problem} (view ${fault.view}, locale ${fault.locale})`,
  );
  return [`framekeeper/fault-report@1 ${source} ${view}`, ...new Set(lines)].join('\n');
}
