import { download } from '../../components/controls/download.ts';
import { ReportView } from '../../components/report/report.tsx';
import { reportTable } from '../../lib/i18n/report-table.ts';
import { REPORT_WORDS } from '../../lib/i18n/report-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { background } from '../../lib/messages/client.ts';
import { rateOf } from '../../lib/statistics/rate.ts';
import { dayAt } from '../../lib/time/day.ts';
import type { House, Room } from './room.ts';

/** The view of reports. */
export function reportRoom({ tongue, zone }: House): Room {
  const { language, locale } = tongue;
  const words = { report: REPORT_WORDS[language], settings: settingsWording(language) };
  let today = dayAt(zone, Date.now());
  return {
    async open() {
      const practice = await background.practice();
      today = dayAt(practice?.timeZone ?? zone, Date.now());
    },
    // A report is of the moment at which it was asked for.
    async refresh() {},
    content: () => (
      <ReportView
        today={today}
        voice={{ language, locale, words: wording(language) }}
        words={words}
        limitsOf={rateOf}
        onReport={(span) => background.periodReport(span, tongue).catch(() => null)}
        onPrint={() => print()}
        onSave={(report) =>
          download(
            `framekeeper-${report.range.from}-${report.range.to}.csv`,
            ['\ufeff', reportTable(report)],
            'text/csv',
          )
        }
      />
    ),
  };
}
