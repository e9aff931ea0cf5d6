import { choiceTextVersion } from '../../core/consent/choice.ts';
import { currentRules } from '../rules/rules.ts';
import { pictureOf } from './pictures.ts';
import type { DemoFile, Teller } from './teller.ts';

/** One dispute of the demo, told from its filing to where it stands today. */
export interface Story {
  readonly order: string;
  tell(teller: Teller): Promise<void>;
}

async function picture(name: string, shows: string, file: string): Promise<DemoFile> {
  return { name, type: 'image/png', content: await pictureOf(file), shows };
}

function note(name: string, shows: string, content: string): DemoFile {
  return { name, type: 'text/plain', content, shows };
}

/** Both sides end the talk and consent to a determination. */
async function toDetermination(teller: Teller, claimant: string, respondent: string): Promise<void> {
  const textVersion = choiceTextVersion(currentRules(teller.world.now()));
  await teller.does(claimant, 'end_negotiation');
  await teller.does(claimant, 'choose', { consents: true, textVersion });
  await teller.does(respondent, 'choose', { consents: true, textVersion });
}

function finding(issue: string, result: string, reasons: string, evidence: readonly string[] = []): object {
  return { issue, result, reasons, evidence };
}

const shirt: Story = {
  order: 'DEMO-1002',
  async tell(teller) {
    await teller.daysAgo(2);
    const filed = await teller.files(
      'anna',
      this.order,
      {
        orderExternalId: '',
        type: 'D-02',
        items: [{ itemId: 'shirt', quantity: 1 }],
        facts: { attribute: 'size_colour', discovered_on: teller.world.now().slice(0, 10), personal_use: 'yes' },
        narrative: 'The listing says sky blue. The shirt that came is green. I wrote to the shop and got no answer for two days.',
        wanted: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 29_900 }],
      },
      [await picture('shirt.png', 'The shirt as it came, with the colour of the listing in the corner', 'shirt-1-bad.png')],
    );
    if (!filed) return;
    await teller.daysAgo(1.2);
    await teller.does('qingyun', 'respond', { position: 'part', text: '灯光不同会有色差。愿意补偿一部分，不同意全额退款。' });
    await teller.does('qingyun', 'make_offer', { terms: [{ kind: 'price_reduction', amountMinor: 8_000 }], note: '补偿 80 元，衬衫留下。' });
  },
};

const phoneCase: Story = {
  order: 'DEMO-1003',
  async tell(teller) {
    await teller.daysAgo(0.6);
    await teller.files('he', this.order, {
      orderExternalId: '',
      type: 'D-01',
      items: [{ itemId: 'case', quantity: 1 }],
      facts: { delivery_state: 'in_transit', personal_use: 'yes' },
      narrative: '下单两周，物流一直停在“运输中”，联系客服只有自动回复。',
      wanted: [{ kind: 'refund', amountMinor: 8_900 }],
    });
  },
};

const coat: Story = {
  order: 'DEMO-1005',
  async tell(teller) {
    await teller.daysAgo(8);
    const filed = await teller.files(
      'he',
      this.order,
      {
        orderExternalId: '',
        type: 'D-02',
        items: [{ itemId: 'coat', quantity: 1 }],
        facts: { attribute: 'material', discovered_on: teller.world.now().slice(0, 10), personal_use: 'yes' },
        narrative: '页面写 90% 绵羊毛，水洗标写聚酯纤维 65%。穿了一次就起球。',
        wanted: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 128_000 }],
      },
      [await picture('大衣.png', '收到的大衣', 'coat-1-bad.png'), note('水洗标.txt', '水洗标上的成分', '面料：聚酯纤维 65%　绵羊毛 35%（示例）')],
    );
    if (!filed) return;
    await teller.daysAgo(7);
    await teller.does('qingyun', 'respond', { position: 'contest', text: '水洗标是供应商贴错的，面料检测是合格的。' });
    await teller.submits('qingyun', [note('检测说明.txt', '面料送检的说明', '本批面料送检成分：绵羊毛 88%（示例，未附原件）')]);
    await teller.daysAgo(2.5);
    await toDetermination(teller, 'he', 'qingyun');
  },
};

const lamp: Story = {
  order: 'DEMO-1006',
  async tell(teller) {
    await teller.daysAgo(9);
    const filed = await teller.files('anna', this.order, {
      orderExternalId: '',
      type: 'D-05',
      items: [{ itemId: 'lamp', quantity: 1 }],
      facts: { symptom: 'The charging plate gets very hot and stops after five minutes', discovered_on: teller.world.now().slice(0, 10) },
      narrative: 'The lamp works, the wireless charger does not. The shop asks me to pay the repair although it is three weeks old.',
      wanted: [{ kind: 'repair' }, { kind: 'price_reduction', amountMinor: 20_000 }],
    });
    if (!filed) return;
    await teller.daysAgo(8);
    await teller.does('shiguang', 'respond', { position: 'part', text: 'We repair it, but there is no reason for a price reduction.' });
    await teller.daysAgo(3);
    await toDetermination(teller, 'anna', 'shiguang');
    await teller.does('chen', 'take_case');
    await teller.daysAgo(2);
    await teller.does('chen', 'ask_question', { to: 'respondent', text: '充电模块的保修期是多久，由谁承担往返运费？' });
    await teller.daysAgo(1);
    await teller.does('shiguang', 'answer_question', { no: 1, text: 'One year. We pay the carriage both ways.' });
    await teller.does('chen', 'ask_question', { to: 'claimant', text: 'Which phone did you charge, and with which case on it?' });
  },
};

const projector: Story = {
  order: 'DEMO-1007',
  async tell(teller) {
    await teller.daysAgo(10);
    const filed = await teller.files(
      'zhou',
      this.order,
      {
        orderExternalId: '',
        type: 'D-13',
        items: [{ itemId: 'projector', quantity: 1 }],
        facts: { statement: '页面写 3000 CVIA 流明', medium: 'listing', personal_use: 'yes' },
        narrative: '实际亮度远低于页面标称，白天开窗帘完全看不清，第三方评测只有 1100 流明。',
        wanted: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 1_299_900 }],
      },
      [note('评测摘录.txt', '第三方评测的亮度', '同型号实测亮度 1100 CVIA 流明（示例）')],
    );
    if (!filed) return;
    await teller.daysAgo(9);
    await teller.does('shiguang', 'respond', { position: 'contest', text: 'The figure is the light source’s, as usual in the trade.' });
    await teller.daysAgo(5);
    await toDetermination(teller, 'zhou', 'shiguang');
    await teller.does('chen', 'take_case');
    await teller.daysAgo(1);
    await teller.does('chen', 'issue_determination', {
      result: 'allowed',
      findings: [finding('breach', 'established', '页面以 CVIA 流明标注整机亮度，商家承认该数字只是光源的数字；评测与之相符。')],
      remedies: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund' }],
      reasons: '页面标注的亮度单位只用于整机，商家承认它是光源数字，实际亮度不到标称的四成，属于与约定不符。退货退款，往返运费由商家承担。',
    });
  },
};

const boots: Story = {
  order: 'DEMO-1008',
  async tell(teller) {
    await teller.daysAgo(12);
    const filed = await teller.files('zhou', this.order, {
      orderExternalId: '',
      type: 'D-04',
      items: [{ itemId: 'boots', quantity: 1 }],
      facts: { damage: 'damaged', discovered_on: teller.world.now().slice(0, 10) },
      narrative: '鞋盒压扁，右脚鞋跟有一道明显划痕。',
      wanted: [{ kind: 'price_reduction', amountMinor: 12_000 }],
    });
    if (!filed) return;
    await teller.daysAgo(11);
    await teller.does('qingyun', 'respond', { position: 'part', text: '运输中造成的，我们认，但 120 元偏高。' });
    await teller.does('qingyun', 'make_offer', { terms: [{ kind: 'price_reduction', amountMinor: 10_000 }], note: '补偿 100 元。' });
    await teller.daysAgo(10);
    await teller.does('zhou', 'accept_offer', { no: 2 });
    await teller.does('qingyun', 'countersign', { no: 2 });
    await teller.daysAgo(9);
  },
};

const dress: Story = {
  order: 'DEMO-1009',
  async tell(teller) {
    await teller.daysAgo(14);
    const filed = await teller.files('he', this.order, {
      orderExternalId: '',
      type: 'D-02',
      items: [{ itemId: 'dress', quantity: 1 }],
      facts: { attribute: 'material', discovered_on: teller.world.now().slice(0, 10), personal_use: 'yes' },
      narrative: '页面写 100% 桑蚕丝，烧一根线头有塑料味，明显不是真丝。',
      wanted: [{ kind: 'price_reduction', amountMinor: 60_000 }],
    });
    if (!filed) return;
    await teller.daysAgo(13);
    await teller.does('qingyun', 'respond', { position: 'contest', text: '面料是真丝混纺，手感没有区别。' });
    await teller.daysAgo(9);
    await toDetermination(teller, 'he', 'qingyun');
    await teller.does('lin', 'take_case');
    await teller.daysAgo(3);
    await teller.does('lin', 'issue_determination', {
      result: 'allowed',
      findings: [finding('breach', 'established', '商家答复承认面料为混纺，与页面“100% 桑蚕丝”不符。')],
      remedies: [{ kind: 'price_reduction', actualValuePer10000: 4_000 }],
      reasons: '商家自认面料为混纺。同类混纺连衣裙约为真丝价格的四成，因此按四成价值减价。',
    });
    await teller.daysAgo(2);
    await teller.does('qingyun', 'appeal', { grounds: '混纺含真丝 70%，价值不止四成，请另一位处理员重新看。' });
  },
};

/** Every story of the demo. Order DEMO-1001, the furniture of the closed shop, is left for the visitor to file. */
export const STORIES: readonly Story[] = [shirt, phoneCase, coat, lamp, projector, boots, dress];
