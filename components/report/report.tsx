import { useEffect, useRef, useState } from 'preact/hooks';
import type { Report } from '../../lib/messages/report.ts';
import type { Result } from '../../lib/result.ts';
import type { Day } from '../../lib/time/day.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/field.tsx';
import type { Voice } from '../voice.ts';
import { type LimitsOf, ReportSheet, type SheetWords } from './report-sheet.tsx';
import { type Span, spansFrom } from './spans.ts';

type ReportViewProps = {
  readonly today: Day;
  readonly voice: Omit<Voice, 'zone'>;
  readonly words: SheetWords;
  readonly limitsOf: LimitsOf;
  /** What a span comes to, or by which field it is refused; null when nobody answered. */
  readonly onReport: (span: Span) => Promise<Result<Report, string> | null>;
  readonly onPrint: () => void;
  /** Hands the rows over as a table. */
  readonly onSave: (report: Report) => void;
};

const NAMES = ['quarter', 'lastQuarter', 'month', 'year'] as const;

/** A span of days to be chosen, and the report of it as a sheet to be printed. */
export function ReportView({ today, voice, words, limitsOf, onReport, onPrint, onSave }: ReportViewProps) {
  const said = words.report;
  const spans = spansFrom(today);
  const [{ from, to }, setSpan] = useState<Span>(spans.quarter);
  const [report, setReport] = useState<Report | null>(null);
  const [refused, setRefused] = useState<keyof SheetWords['report']['refused'] | null>(null);
  const asked = useRef(0);

  /** Only the answer to what was asked last counts. */
  async function show(span: Span) {
    asked.current += 1;
    const turn = asked.current;
    setSpan(span);
    const result = await onReport(span);
    if (turn !== asked.current) return;
    const field = result?.ok === false ? result.error : null;
    setRefused(result?.ok ? null : field === 'from' || field === 'to' || field === 'practice' ? field : 'failed');
    if (result?.ok) setReport(result.value);
  }
  // The report of the quarter is there without a press.
  useEffect(() => void show(spans.quarter), []);

  return (
    <main class="dashboard report">
      <header class="unprinted">
        <h1>{said.heading}</h1>
        <p class="quiet">{said.intro}</p>
        <div class="presses">
          {NAMES.map((name) => (
            <Button
              key={name}
              pressed={spans[name].from === from && spans[name].to === to}
              onPress={() => void show(spans[name])}
            >
              {said.spans[name]}
            </Button>
          ))}
        </div>
        <div class="line">
          <TextField
            id="report-from"
            type="date"
            label={said.from}
            problem={refused === 'from' ? said.refused.from : undefined}
            value={from}
            onChange={(day) => setSpan({ from: day, to })}
          />
          <TextField
            id="report-to"
            type="date"
            label={said.to}
            problem={refused === 'to' ? said.refused.to : undefined}
            value={to}
            onChange={(day) => setSpan({ from, to: day })}
          />
          <Button onPress={() => void show({ from, to })}>{said.show}</Button>
        </div>
        {(refused === 'practice' || refused === 'failed') && <p role="alert">{said.refused[refused]}</p>}
        {report && (
          <div class="presses">
            <Button kind="main" onPress={onPrint}>
              {said.print}
            </Button>
            <Button onPress={() => onSave(report)}>{said.save}</Button>
          </div>
        )}
      </header>
      {report && (
        <ReportSheet report={report} voice={{ ...voice, zone: report.zone }} words={words} limitsOf={limitsOf} />
      )}
    </main>
  );
}
