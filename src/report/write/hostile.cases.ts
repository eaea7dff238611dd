/** Text that would be code, markup or nothing at all in one of the formats, were it not handled as text. */

interface HostileCase {
  readonly title: string;
  readonly text: string;
  /** What stands on paper, where it is not the text itself. */
  readonly gives?: string;
}

export const hostileCases: readonly HostileCase[] = [
  { title: 'Typst 代码', text: '#panic("x") #read("/etc/passwd") #strong[粗] #(1 + 1)' },
  { title: 'Typst 标记', text: '$1+1$ *粗* _斜_ `码` = 标题 - 项 / 词: 义 @引用 <标签> ~ \\ \\u{41}' },
  { title: 'Typst 注释', text: '网址 http://example.cn/a//b /* 不是注释 */ 完' },
  { title: 'HTML 标签', text: '<script>alert(1)</script><img src=x onerror=alert(1)></p></main>' },
  { title: 'HTML 字符引用', text: '&lt;b&gt; &amp; &#x41; &nbsp; "双" \'单\'' },
  { title: 'XML 段落', text: '</w:t></w:r></w:p> <![CDATA[x]]> <?xml version="1.0"?> ]]>' },
  { title: 'Excel 公式', text: '=HYPERLINK("http://example.cn","点我")' },
  { title: 'Excel 公式的其他开头', text: "@SUM(1+1)*cmd|' /C calc'!A0" },
  { title: 'Excel 的字符转义', text: '编号_x0041_和_x000D_' },
  { title: 'Excel 页眉代码', text: '&P &N &D &[文件]' },
  { title: '控制字符', text: '甲\u0000乙\u0007丙\u001b[31m丁\u007f戊\u009f己', gives: '甲乙丙[31m丁戊己' },
  { title: 'XML 不收的码位', text: '甲\ufffe乙\uffff丙', gives: '甲乙丙' },
  { title: '半个代理对', text: '甲\ud83d乙\ude00丙', gives: '甲\ufffd乙\ufffd丙' },
  { title: '表情符号和生僻字', text: '表情😀👨‍👩‍👧完，𠮷野、㐀、囍、犇' },
  { title: '制表符变成空格', text: '甲\t乙', gives: '甲 乙' },
  { title: '模板记号', text: '{{x}} $\u007bx} %s {0} <%= x %>' },
  { title: '极长的西文', text: `网址${'a'.repeat(1500)}完` },
  { title: '极长的中文', text: '情'.repeat(20_000) },
];
