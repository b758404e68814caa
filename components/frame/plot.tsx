import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chart, Mark } from '../../lib/chart/chart.ts';
import { indexFrom, isApart } from '../../lib/chart/choose.ts';
import { boxOf, markNear, sheetOf } from '../../lib/chart/sheet.ts';
import { addDays, type Day } from '../../lib/time/day.ts';
import { HEAD, SIDE, Side } from './axes.tsx';
import { Drawing } from './drawing.tsx';
import { useDrag, useZoomWheel } from './gestures.ts';
import { NAMES, Names } from './names.tsx';
import { PAPER, usePrinting, useWidth } from './widths.ts';

/** The days at the edges of what the sheet shows. */
export type Shown = { readonly first: Day; readonly last: Day };

type PlotProps = {
  readonly chart: Chart;
  /** Weeks that are seen at once. */
  readonly weeks: number;
  readonly locale: string;
  readonly name: string;
  /** The element that tells the keys. */
  readonly describedBy: string;
  readonly onZoom: (factor: number) => void;
  readonly shown: Shown;
  /** The mark that is pointed at or stepped to; `aloud` when it was stepped to by key. */
  readonly onTell: (mark: Mark | null, aloud: boolean) => void;
  /** The mark that is stepped to was pressed. */
  readonly onEnter: (mark: Mark) => void;
  readonly onShown: (shown: Shown) => void;
  /** Moves the sheet by so many of what it shows; set here for the buttons beside. */
  readonly move: { current: (screens: number) => void };
};

/** How near a pointer must be to a mark, pixels; a finger is broader. */
const REACH = { mouse: 6, touch: 16 };

/** The sheet in a box that scrolls sideways, and the ways to go through its marks. */
export function Plot(props: PlotProps) {
  const { chart, weeks, locale, name, describedBy, shown, onZoom, onTell, onEnter, onShown, move } = props;
  const box = useRef<HTMLElement>(null);
  const room = useWidth(box);
  const isPrinting = usePrinting();
  const [pointed, setPointed] = useState<Mark | null>(null);
  const [stepped, setStepped] = useState<Mark | null>(null);
  const width = isPrinting ? PAPER.width - SIDE - NAMES : room;
  const sheet = useMemo(
    () => sheetOf(chart, Math.max(width, 1) / weeks, isPrinting ? PAPER.rows : undefined),
    [chart, weeks, width, isPrinting],
  );
  /** The week in the middle, which stays there when the sheet is drawn anew. At first, the end. */
  const middle = useRef(Number.POSITIVE_INFINITY);
  const drag = useDrag(box);

  const tellShown = () => {
    if (!box.current) return;
    const { scrollLeft, clientWidth } = box.current;
    const first = Math.floor((scrollLeft + 1) / sheet.weekWidth);
    const last = Math.min(Math.ceil((scrollLeft + clientWidth - 1) / sheet.weekWidth), sheet.weeks) - 1;
    onShown({ first: addDays(chart.first, first * 7), last: addDays(chart.first, last * 7 + 6) });
  };
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || room === 0) return;
    current.scrollLeft = Math.min(middle.current, sheet.weeks) * sheet.weekWidth - current.clientWidth / 2;
    tellShown();
  }, [sheet]);
  // Marks are new ones when the chart is; what was told of the old ones is told no more.
  useEffect(() => {
    setPointed(null);
    setStepped(null);
    onTell(null, false);
  }, [chart]);
  useZoomWheel(box, onZoom);

  const scrollBy = (screens: number) => {
    const { current } = box;
    if (current) current.scrollLeft += screens * current.clientWidth;
  };
  move.current = scrollBy;

  const near = (event: MouseEvent, reach: number): Mark | null => {
    const { current } = box;
    if (!current) return null;
    const { left, top } = current.getBoundingClientRect();
    const point = { x: event.clientX - left + current.scrollLeft, y: event.clientY - top - HEAD };
    return markNear(sheet, chart.marks, point, reach);
  };
  const point = (mark: Mark | null) => {
    if (mark === pointed) return;
    setPointed(mark);
    onTell(mark ?? stepped, false);
  };
  const step = (mark: Mark | null) => {
    setPointed(null);
    setStepped(mark);
    onTell(mark, true);
    const { current } = box;
    if (!mark || !current) return;
    const { x, width: across } = boxOf(sheet, mark);
    const { scrollLeft, clientWidth } = current;
    if (x < scrollLeft + 16 || x + across > scrollLeft + clientWidth - 16)
      current.scrollLeft = x + across / 2 - clientWidth / 2;
  };
  const next = (by: 1 | -1, isWanted: (mark: Mark) => boolean): Mark | null => {
    const { marks } = chart;
    const edge = (box.current?.scrollLeft ?? 0) + (by > 0 ? 0 : (box.current?.clientWidth ?? 0));
    const day = addDays(chart.first, Math.round(edge / sheet.weekWidth) * 7);
    let index = stepped ? marks.indexOf(stepped) + by : indexFrom(marks, day) - (by > 0 ? 0 : 1);
    for (; index >= 0 && index < marks.length; index += by) {
      const mark = marks[index];
      if (mark && isWanted(mark)) return mark;
    }
    return stepped;
  };

  const anyMark = () => true;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(next(1, isApart)),
    ArrowLeft: () => step(next(-1, isApart)),
    ArrowDown: () => step(next(1, anyMark)),
    ArrowUp: () => step(next(-1, anyMark)),
    Home: () => step(chart.marks.find(isApart) ?? null),
    End: () => step(chart.marks.findLast(isApart) ?? null),
    'Shift+ArrowRight': () => scrollBy(0.25),
    'Shift+ArrowLeft': () => scrollBy(-0.25),
    PageDown: () => scrollBy(0.9),
    PageUp: () => scrollBy(-0.9),
    '+': () => onZoom(0.5),
    '-': () => onZoom(2),
    Enter: () => stepped && onEnter(stepped),
    Escape: () => step(null),
  };

  const centre = () => {
    if (!box.current || isPrinting) return;
    middle.current = (box.current.scrollLeft + box.current.clientWidth / 2) / sheet.weekWidth;
  };
  return (
    <div class="plot" dir="ltr">
      <Side sheet={sheet} locale={locale} />
      <section
        ref={box}
        class="window"
        role="application"
        aria-label={name}
        aria-describedby={describedBy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is gone through by keys, and scrolls.
        tabIndex={0}
        style={isPrinting ? { flex: 'none', inlineSize: `${width}px` } : undefined}
        onScroll={centre}
        onScrollEnd={tellShown}
        onKeyDown={(event) => {
          const isShift = event.shiftKey && event.key.startsWith('Arrow');
          const act =
            event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[`${isShift ? 'Shift+' : ''}${event.key}`];
          if (!act) return;
          event.preventDefault();
          act();
        }}
        onPointerDown={drag.begin}
        onPointerMove={(event) => {
          if (!drag.follow(event) && event.pointerType === 'mouse') point(near(event, REACH.mouse));
        }}
        onPointerUp={drag.end}
        onPointerCancel={drag.end}
        onPointerLeave={() => point(null)}
        onClick={(event) => {
          if (drag.wasDragged()) return;
          const isTouch = 'pointerType' in event && event.pointerType === 'touch';
          const mark = near(event, isTouch ? REACH.touch : REACH.mouse);
          // Once to have it told and kept, once more to go there.
          if (mark && mark === stepped) onEnter(mark);
          else step(mark);
        }}
      >
        {width > 0 && <Drawing chart={chart} sheet={sheet} locale={locale} told={pointed ?? stepped} />}
      </section>
      <Names chart={chart} sheet={sheet} last={shown.last} />
    </div>
  );
}
