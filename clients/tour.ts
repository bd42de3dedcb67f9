// docs/clients.md shows a part of this: CI compiles it against the generated client and runs it against the service.
import { Configuration, ConditionsApi, PathwaysApi } from '../target/clients/typescript/src';

declare const process: { argv: string[]; exitCode?: number };

async function tour(basePath: string): Promise<void> {
  const configuration = new Configuration({ basePath });
  const conditions = await new ConditionsApi(configuration).listConditions({ surgical: true });
  console.log(conditions.items.map((it) => it.name).join(', '));

  const pathways = new PathwaysApi(configuration);
  const pathway = await pathways.getPathway({ slug: 'herniated-disc' });
  for (const step of pathway.steps) {
    console.log(`${step.order}. ${step.title} (${step.kind}, ${step.required ? 'required' : 'optional'})`);
  }

  const evaluation = await pathways.evaluatePathway({
    slug: 'herniated-disc',
    history: {
      trials: [{ treatment: 'physical-therapy', duration: 'P8W', outcome: 'insufficient-relief' }],
      findings: { 'cauda-equina': 'absent' },
    },
  });
  console.log(evaluation.disposition);
  const surgery = evaluation.steps.find((it) => it.id === 'surgery');
  for (const missing of surgery?.toUnlock ?? []) {
    console.log(`- ${missing.text}${missing.minimum === undefined ? '' : ` [${missing.minimum}]`}`);
  }

  const picture = await pathways.getPathwayPicture({ slug: 'herniated-disc' });
  console.log(picture.slice(0, 5));
}

tour(process.argv[2] ?? 'http://localhost:8080').catch((failed: unknown) => {
  console.error(failed);
  process.exitCode = 1;
});
