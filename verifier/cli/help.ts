import type { Locale } from '../locales.ts';

/** What the command can do, as it says so itself. */
export const HELP: Readonly<Record<Locale, string>> = {
  en: `redress-verify FILE            checks a case file, the ZIP as it was downloaded
redress-verify URL             looks at a log: https://host/log
redress-verify URL             checks a case file that lies on the web: https://host/path/file.zip
redress-verify inclusion FILE  a proof as JSON: leafIdx, treeSize, leafHash, root, proof
redress-verify consistency FILE                 size1, size2, root1, root2, proof
redress-verify checkpoint FILE [--key VKEY]     a signed head of a log
redress-verify bag DIR         a BagIt bag, unpacked
redress-verify draw FILE       a draw of jurors (redress-draw/1)

  --trust FILE   keys and roots you know from elsewhere (redress-trust/1)
  --state FILE   what was last seen of a log; written after a look that passed
  --json         the result as JSON
  --lang LANG    en or zh-CN

One thing is checked at a time. A FILE may be - for the standard input, except a case file.
Ends with 0 when nothing failed, 1 when something failed, 2 when it cannot be read.`,
  'zh-CN': `redress-verify FILE            核验卷宗：下载得到的 ZIP 文件，不要解压
redress-verify URL             查看透明日志：https://主机/log
redress-verify URL             核验网上的卷宗：https://主机/路径/文件.zip
redress-verify inclusion FILE  包含证明（JSON）：leafIdx、treeSize、leafHash、root、proof
redress-verify consistency FILE  一致性证明（JSON）：size1、size2、root1、root2、proof
redress-verify checkpoint FILE [--key VKEY]  透明日志的检查点
redress-verify bag DIR         已解压的 BagIt 文件夹
redress-verify draw FILE       评审员抽选（redress-draw/1）

  --trust FILE   您从其他途径得知的密钥和根证书（redress-trust/1）
  --state FILE   上次看到的日志；通过后才更新
  --json         以 JSON 输出结果
  --lang LANG    en 或 zh-CN

每次只核验一项。除卷宗外，FILE 可以写 -，表示标准输入。
退出码：0 没有发现问题，1 有步骤不通过，2 无法读取。`,
};
