import type { JSX } from 'preact';
import { useSpeech } from '../speech.ts';
import { Clock } from '../ui/time.tsx';
import { stepOf, TOUR } from './tour.ts';

/** Above every page of the demo: that it is one, the way to its controls, and the tour while it runs. */
export function DemoLine(props: { readonly here: string; readonly tour: string | undefined }): JSX.Element {
  const { say } = useSpeech();
  const dispute = /^\/disputes\/([0-9a-f-]{36})/.exec(props.here)?.[1];
  const step = stepOf(props.tour);
  return (
    <>
      <aside class="demo" aria-label={say('common.demo')}>
        <span class="demo-what">{say('common.demo')}</span>
        <a href={dispute === undefined ? '/demo' : `/demo?dispute=${dispute}`}>{say('common.demo.control')}</a>
        {step === undefined ? <a href="/demo/tour">{say('demo.tour.short')}</a> : null}
        <Clock />
      </aside>
      {step === undefined ? null : <TourBar step={step} />}
    </>
  );
}

function TourBar(props: { readonly step: number }): JSX.Element {
  const { say } = useSpeech();
  const { step } = props;
  const { key } = TOUR[step - 1]!;
  return (
    <aside class="tour" aria-label={say('demo.tour')}>
      <p>
        <strong>{say(`demo.tour.${key}.title`)}</strong> <span>{say(`demo.tour.${key}.look`)}</span>
      </p>
      <form method="post" action="/demo/tour">
        <span class="tour-at">{say('demo.tour.at', { step, of: TOUR.length })}</span>
        {step > 1 ? (
          <button type="submit" class="button plain" name="step" value={String(step - 1)}>
            {say('demo.tour.back')}
          </button>
        ) : null}
        {step < TOUR.length ? (
          <button type="submit" class="button" name="step" value={String(step + 1)}>
            {say('demo.tour.next')}
          </button>
        ) : null}
        <button type="submit" class="button plain" name="step" value="leave">
          {say(step < TOUR.length ? 'demo.tour.leave' : 'demo.tour.end')}
        </button>
      </form>
    </aside>
  );
}
