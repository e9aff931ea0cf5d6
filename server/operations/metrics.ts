/** Counts and durations of one process, in the text format Prometheus reads. */
export interface Metrics {
  /** Adds to a counter. */
  count(name: string, labels?: Labels, by?: number): void;
  /** Notes a duration in seconds in a histogram. */
  observe(name: string, seconds: number, labels?: Labels): void;
  /** The exposition text (version 0.0.4), with further gauges read at this moment. */
  text(gauges?: readonly Gauge[]): string;
}

export type Labels = Readonly<Record<string, string>>;

/** A value that is read when asked for. */
export interface Gauge {
  readonly name: string;
  readonly value: number;
  readonly labels?: Labels;
}

/** What each name means; a name that is not here is a mistake. */
export const MEANINGS = {
  redress_http_requests_total: 'Requests answered, by method, kind of path and status.',
  redress_http_request_seconds: 'Time from request to answer.',
  redress_process_memory_bytes: 'Resident memory of this server process.',
  redress_process_cpu_seconds_total: 'CPU time used by this server process.',
  redress_outbox_rows: 'Letters, webhooks and notes to be delivered, by channel and state.',
  redress_deadlines_overdue: 'Deadlines whose time has come and that have not fired.',
  redress_payment_instructions: 'Instructions to payment institutions that wait, failed or were stopped, by state.',
  redress_statements_unexplained: 'Institutions whose statement has an amount nobody can explain.',
  redress_books_unproven: 'Marketplaces whose books failed their last proof.',
  redress_files_unscanned: 'Files that wait for the malware scanner.',
  redress_log_pending: 'Entries not yet in the transparency log.',
  redress_log_size: 'Entries in the transparency log.',
  redress_log_wait_seconds: 'For how long the oldest entry has waited for the transparency log.',
  redress_log_alarms: 'Things wrong with the transparency log, by kind.',
  redress_disputes: 'Disputes, by stage.',
  redress_clock_offset_seconds: 'How far the demo clock runs ahead.',
} as const;

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Histogram {
  readonly buckets: number[];
  sum: number;
  count: number;
}

function labelText(labels: Labels): string {
  const parts = Object.entries(labels).map(
    ([key, value]) => `${key}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  );
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}

function header(name: string, type: string): string[] {
  return [`# HELP ${name} ${MEANINGS[name as keyof typeof MEANINGS]}`, `# TYPE ${name} ${type}`];
}

function histogramLines(name: string, key: string, histogram: Histogram): string[] {
  const labels = JSON.parse(key) as Labels;
  const lines = BOUNDS.map((bound, index) => {
    return `${name}_bucket${labelText({ ...labels, le: String(bound) })} ${histogram.buckets[index]}`;
  });
  lines.push(`${name}_bucket${labelText({ ...labels, le: '+Inf' })} ${histogram.count}`);
  lines.push(`${name}_sum${labelText(labels)} ${histogram.sum}`, `${name}_count${labelText(labels)} ${histogram.count}`);
  return lines;
}

/** An empty set of metrics. */
export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const histograms = new Map<string, Map<string, Histogram>>();
  return {
    count(name, labels = {}, by = 1) {
      const series = counters.get(name) ?? new Map<string, number>();
      counters.set(name, series);
      const key = JSON.stringify(labels);
      series.set(key, (series.get(key) ?? 0) + by);
    },
    observe(name, seconds, labels = {}) {
      const series = histograms.get(name) ?? new Map<string, Histogram>();
      histograms.set(name, series);
      const key = JSON.stringify(labels);
      const histogram = series.get(key) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
      series.set(key, histogram);
      BOUNDS.forEach((bound, index) => void (seconds <= bound && (histogram.buckets[index]! += 1)));
      histogram.sum += seconds;
      histogram.count += 1;
    },
    text(gauges = []) {
      const lines: string[] = [];
      for (const [name, series] of counters) {
        lines.push(...header(name, 'counter'));
        for (const [key, value] of series) lines.push(`${name}${labelText(JSON.parse(key) as Labels)} ${value}`);
      }
      for (const [name, series] of histograms) {
        lines.push(...header(name, 'histogram'));
        for (const [key, histogram] of series) lines.push(...histogramLines(name, key, histogram));
      }
      for (const name of new Set(gauges.map((gauge) => gauge.name))) {
        lines.push(...header(name, name.endsWith('_total') ? 'counter' : 'gauge'));
        for (const gauge of gauges.filter((one) => one.name === name)) {
          lines.push(`${name}${labelText(gauge.labels ?? {})} ${gauge.value}`);
        }
      }
      return `${lines.join('\n')}\n`;
    },
  };
}
