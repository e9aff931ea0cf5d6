import type { Locale } from '../../../core/kernel/kernel.ts';

/** A sentence in both languages. */
export type Both = Readonly<Record<Locale, string>>;

const both = (zh: string, en: string): Both => ({ 'zh-CN': zh, en });

/** What can be wrong with a product, as its buyer tells it. `{day}` in a fact is the day it came. */
export interface Fault {
  readonly type: 'D-01' | 'D-02' | 'D-03' | 'D-04' | 'D-05' | 'D-06' | 'D-07' | 'D-13';
  readonly facts: Readonly<Record<string, string>>;
  readonly tells: Both;
  /** what the photograph shows, when the buyer takes one */
  readonly shows?: Both;
  /** `return` the goods go back for their price · `less` a part of the price · `refund` the price, nothing to send back · `repair` */
  readonly wants: 'return' | 'less' | 'refund' | 'repair';
}

/** A product of the catalogue. */
export interface Good {
  readonly key: string;
  readonly title: Both;
  /** prices it is sold at, in fen */
  readonly prices: readonly number[];
  readonly colours: readonly Both[];
  readonly listing: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

const LOST: Fault = {
  type: 'D-01',
  facts: { delivery_state: 'signed_not_received', personal_use: 'yes' },
  tells: both('物流显示“已签收”，但我和家人都没收到，驿站也查不到这个包裹。', 'Tracking says “signed for”, but nobody here has it and the pick-up point cannot find it.'),
  wants: 'refund',
};
const LATE: Fault = {
  type: 'D-01',
  facts: { delivery_state: 'in_transit', personal_use: 'yes' },
  tells: both('下单快两周了，物流一直停在中转仓，客服每次都说“再等等”。', 'Ordered almost two weeks ago; the parcel has not left the hub and the shop keeps saying “please wait”.'),
  wants: 'refund',
};
const NO_REASON: Fault = {
  type: 'D-06',
  facts: { received_on: '{day}', requested_on: '{day}', intact: 'yes' },
  tells: both('收到第二天申请七天无理由退货，吊牌和包装都在，商家说“活动款不退”。', 'I asked to return it the day after it came, tags and box untouched; the shop says sale items cannot go back.'),
  wants: 'return',
};
const UNPAID: Fault = {
  type: 'D-07',
  facts: { agreed_on: '{day}', goods_returned: 'yes' },
  tells: both('商家同意退款，货也寄回签收了，说三天到账，到现在没有到。', 'The shop agreed to a refund and has signed for the goods; it promised the money in three days and nothing came.'),
  wants: 'refund',
};
/** What goes wrong with any product. */
export const COMMON_FAULTS: readonly Fault[] = [LOST, LATE, NO_REASON, UNPAID];

const broken = (packaging: string, zh: string, en: string, showsZh: string, showsEn: string, wants: Fault['wants'] = 'less'): Fault => {
  return { type: 'D-04', facts: { damage: 'damaged', discovered_on: '{day}', packaging }, tells: both(zh, en), shows: both(showsZh, showsEn), wants };
};
const differs = (attribute: string, zh: string, en: string, showsZh: string, showsEn: string, wants: Fault['wants'] = 'return'): Fault => {
  return { type: 'D-02', facts: { attribute, discovered_on: '{day}', personal_use: 'yes', intact: 'yes' }, tells: both(zh, en), shows: both(showsZh, showsEn), wants };
};
const fails = (symptom: string, zh: string, en: string, showsZh: string, showsEn: string, wants: Fault['wants'] = 'repair'): Fault => {
  return { type: 'D-05', facts: { symptom, discovered_on: '{day}' }, tells: both(zh, en), shows: both(showsZh, showsEn), wants };
};
const promised = (statement: string, zh: string, en: string, wants: Fault['wants'] = 'return'): Fault => {
  return { type: 'D-13', facts: { statement, medium: 'listing', personal_use: 'yes' }, tells: both(zh, en), wants };
};

const BLACK = both('黑色', 'black');
const WHITE = both('白色', 'white');
const GREEN = both('松绿', 'pine green');
const RED = both('朱红', 'vermilion');
const BLUE = both('雾蓝', 'mist blue');
const CAMEL = both('驼色', 'camel');

/** Everything the shops of the history sell. */
export const GOODS: readonly Good[] = [
  {
    ...{ key: 'earbuds', title: both('无线降噪耳机', 'Wireless noise-cancelling earbuds'), prices: [29_900, 45_900, 69_900], colours: [WHITE, BLACK] },
    listing: { noise: '42 dB', battery: '36 h', bluetooth: '5.4' },
    faults: [
      fails('左耳没有声音', '左耳用了三天就没有声音，充电盒里指示灯也不亮，重新配对没有用。', 'The left bud went silent after three days and its light stays off in the case; pairing again does not help.', '充电盒里左耳的指示灯不亮', 'The left bud in the case, its light off'),
      promised('主动降噪 42 分贝', '页面写“42 分贝主动降噪”，实际几乎没有区别，客服后来承认只有 25 分贝。', 'The listing says 42 dB of active noise cancelling; the shop later admitted it is 25.'),
    ],
  },
  {
    ...{ key: 'phone', title: both('折叠屏手机 512GB', 'Foldable phone, 512 GB'), prices: [599_900, 899_900, 1_299_900], colours: [BLACK, GREEN] },
    listing: { storage: '512 GB', condition: '全新未拆封' },
    faults: [
      broken('opened', '开箱就看到屏幕左上角一道裂纹，包装封条是被打开过的。', 'There was a crack across the screen when I opened the box, and the seal had been cut.', '屏幕上的裂纹', 'The crack across the screen', 'return'),
      differs('other', '页面写全新，激活时间却是四个月前，明显是翻新机。', 'Sold as new, but it was activated four months ago: a refurbished phone.', '设置里的激活日期', 'The date of activation in the settings'),
    ],
  },
  {
    ...{ key: 'keyboard', title: both('机械键盘 87 键', 'Mechanical keyboard, 87 keys'), prices: [35_900, 49_900], colours: [WHITE, BLUE] },
    listing: { switches: '线性轴', connection: '三模' },
    faults: [
      fails('空格键连击', '空格键按一下出两三个空格，换了电脑也一样。', 'One press of the space bar types two or three spaces, on any computer.', '连击的空格键', 'The space bar that repeats'),
      differs('wrong_item', '买的是线性轴，寄来的是段落轴，盒子上写得很清楚。', 'I ordered linear switches and got tactile ones; it says so on the box.', '盒子上的轴体型号', 'The switch type on the box'),
    ],
  },
  {
    ...{ key: 'watch', title: both('机械腕表 蓝宝石镜面', 'Automatic watch, sapphire crystal'), prices: [188_000, 1_580_000], colours: [BLUE, BLACK] },
    listing: { glass: '蓝宝石', movement: '自动机械' },
    faults: [
      { type: 'D-03', facts: { brand: '示例表业', goods_kept: 'yes', personal_use: 'yes' }, tells: both('送到品牌售后检查，机芯不是原厂的，店里拒绝承认是假货。', 'The brand’s own service says the movement is not theirs; the shop denies that it is a fake.'), shows: both('售后开具的检查单（示例）', 'The brand’s inspection slip (sample)'), wants: 'return' },
      differs('material', '说是蓝宝石镜面，戴了两天就有划痕。', 'The sapphire glass had scratches after two days.', '镜面的划痕', 'Scratches on the glass'),
    ],
  },
  {
    ...{ key: 'kettle', title: both('恒温电水壶 1.5 升', 'Kettle with temperature control, 1.5 l'), prices: [15_900, 19_900], colours: [WHITE, RED] },
    listing: { volume: '1.5 L', steel: '316' },
    faults: [fails('底座不通电', '用了一周底座就不通电了，商家让我自己出运费寄修。', 'The base has no power after a week, and the shop wants me to pay the carriage for the repair.', '不亮的底座', 'The base without power')],
  },
  {
    ...{ key: 'chair', title: both('白橡木餐椅', 'White oak dining chair'), prices: [79_900, 159_900], colours: [CAMEL, GREEN] },
    listing: { wood: '北美白橡木', load: '150 kg' },
    faults: [
      broken('damaged', '快递箱一角压扁了，拆开看到椅腿裂开一条缝，不敢坐。', 'A corner of the box was crushed and one leg is split; nobody dares to sit on it.', '裂开的椅腿', 'The split leg'),
      differs('material', '写的是实木，椅背锯开的地方看得到是贴皮的密度板。', 'Sold as solid wood; the back is veneered fibreboard, as one sees at the edge.', '椅背边缘露出的密度板', 'Fibreboard at the edge of the back'),
    ],
  },
  {
    ...{ key: 'lamp', title: both('护眼台灯', 'Desk lamp'), prices: [25_900, 39_900], colours: [WHITE, RED] },
    listing: { light: 'AA 级', cri: 'Ra97' },
    faults: [fails('灯光闪烁', '亮度调到一半以下就会闪，拿手机拍条纹很明显，孩子不能用。', 'Below half brightness it flickers; a phone camera shows it clearly.', '手机拍到的条纹', 'The stripes a phone camera shows', 'return')],
  },
  {
    ...{ key: 'quilt', title: both('95 白鹅绒被 200×230', 'White goose down quilt, 200 × 230'), prices: [89_900, 139_900], colours: [WHITE, BLUE] },
    listing: { filling: '95% 白鹅绒', weight: '1.2 kg' },
    faults: [
      differs('material', '拆开一角看，里面大量毛梗和碎羽，不可能是 95 绒。', 'At an opened corner there are quills and shredded feathers: this is not 95 % down.', '被角里的毛梗', 'Quills from the corner of the quilt'),
      broken('intact', '收到就在漏绒，被面有一处三厘米的口子。', 'It leaks down: there is a tear of three centimetres in the cover.', '被面上的口子', 'The tear in the cover'),
    ],
  },
  {
    ...{ key: 'teaset', title: both('手绘白瓷茶具 六件', 'Hand-painted porcelain tea set, 6 pieces'), prices: [36_800, 58_000], colours: [WHITE, BLUE] },
    listing: { craft: '手绘', pieces: '6' },
    faults: [
      broken('damaged', '壶嘴磕掉一块，还有一只杯子裂了，箱子里几乎没有填充。', 'The spout is chipped and one cup cracked; there was hardly any padding in the box.', '磕掉的壶嘴和裂开的杯子', 'The chipped spout and the cracked cup'),
      promised('全手绘', '页面写全手绘，六只杯子的花纹一模一样，明显是贴花。', 'Said to be painted by hand; the six cups carry the very same print.', 'less'),
    ],
  },
  {
    ...{ key: 'pan', title: both('铸铁炖锅 24 厘米', 'Cast-iron pot, 24 cm'), prices: [29_900, 52_000], colours: [RED, GREEN] },
    listing: { enamel: '三层珐琅', diameter: '24 cm' },
    faults: [broken('intact', '锅沿掉了一块珐琅，露出里面的铁，第一次用就发现了。', 'The enamel is chipped at the rim down to the iron; seen at the first use.', '掉瓷的锅沿', 'The chipped rim')],
  },
  {
    ...{ key: 'shoes', title: both('越野跑鞋', 'Trail running shoes'), prices: [49_900, 75_900], colours: [GREEN, RED] },
    listing: { sole: '防滑大底', waterproof: '是' },
    faults: [
      fails('鞋底开胶', '第二次穿鞋底前掌就开胶了，商家说是我穿法不对。', 'The sole came off at the toe on the second run; the shop says I wear them wrong.', '开胶的前掌', 'The sole coming off at the toe', 'return'),
      promised('防水', '写着防水，草地上走十分钟袜子全湿。', 'Sold as waterproof; ten minutes in wet grass and my socks are soaked.'),
    ],
  },
  {
    ...{ key: 'suitcase', title: both('登机箱 20 寸', 'Cabin suitcase, 20 inch'), prices: [39_900, 68_000], colours: [BLUE, BLACK] },
    listing: { shell: '聚碳酸酯', wheels: '静音万向轮' },
    faults: [broken('damaged', '一个轮子断在箱体里，外箱有明显的摔痕。', 'One wheel is broken off inside the shell, and the box was clearly dropped.', '断掉的轮子', 'The broken wheel')],
  },
  {
    ...{ key: 'bag', title: both('头层牛皮通勤包', 'Full-grain leather bag'), prices: [69_900, 118_000], colours: [CAMEL, BLACK] },
    listing: { leather: '头层牛皮' },
    faults: [
      differs('material', '说是头层牛皮，边缘一刮就起皮，是压纹的合成革。', 'Sold as full-grain leather; it peels at the edge like coated fabric.', '起皮的包边', 'The edge that peels'),
      differs('size_colour', '页面是焦糖驼色，寄来的偏橘，和图差很多。', 'The listing shows camel; what came is almost orange.', '实物和页面颜色的对比', 'The colour beside that of the listing', 'less'),
    ],
  },
  {
    ...{ key: 'cream', title: both('焕颜面霜 50 毫升', 'Face cream, 50 ml'), prices: [38_000, 79_000], colours: [WHITE, GREEN] },
    listing: { origin: '品牌授权（示例）', volume: '50 ml' },
    faults: [
      { type: 'D-03', facts: { brand: '示例品牌', claimed_official: 'yes', goods_kept: 'yes', personal_use: 'yes' }, tells: both('防伪码查不到，瓶盖字体和专柜的不一样，质地也不对。', 'The security code is unknown to the brand, and the lettering on the lid differs from the real one.'), shows: both('瓶盖与防伪码', 'Lid and security code'), wants: 'return' },
    ],
  },
  {
    ...{ key: 'toy', title: both('木制积木火车', 'Wooden train set'), prices: [15_900, 26_800], colours: [RED, BLUE] },
    listing: { age: '3+', pieces: '48' },
    faults: [
      { type: 'D-04', facts: { damage: 'short', discovered_on: '{day}', packaging: 'intact' }, tells: both('48 件只有 41 件，少了桥和两节车厢，孩子等了一星期。', 'Of 48 pieces seven are missing, among them the bridge and two wagons.'), shows: both('摆开清点的零件', 'The pieces laid out and counted'), wants: 'less' },
    ],
  },
  {
    ...{ key: 'coat', title: both('羊毛呢大衣', 'Wool coat'), prices: [89_900, 128_000], colours: [CAMEL, BLUE] },
    listing: { wool: '80% 绵羊毛' },
    faults: [
      differs('size_colour', '吊牌是 M，量出来肩宽比尺码表小四厘米，根本穿不上。', 'The tag says M; the shoulders are four centimetres narrower than the size chart.', '用软尺量出来的肩宽', 'The shoulders measured with a tape'),
      fails('起球', '只穿了两次袖口就大面积起球。', 'After two wears the cuffs are full of pills.', '起球的袖口', 'The cuffs', 'less'),
    ],
  },
];

/** A product by its key. @throws Error for one nobody sells */
export function goodOf(key: string): Good {
  const found = GOODS.find((one) => one.key === key);
  if (found === undefined) throw new Error(`the demo sells no ${key}`);
  return found;
}
