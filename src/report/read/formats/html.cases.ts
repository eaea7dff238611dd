/** Pages and what they say, drawn as `sketch` draws manuscripts. */
export interface PageCase {
  readonly title: string;
  readonly given: string;
  readonly says: readonly string[];
}

export const PAGES: readonly PageCase[] = [
  {
    title: '标题、段落、列表、换行',
    given: '<h1>某局年报</h1><p>一、总体情况</p><p>第一行<br>第二行</p><ul><li>甲<li>乙</ul>文末',
    says: ['# 某局年报', '一、总体情况', '第一行', '第二行', '甲', '乙', '文末'],
  },
  {
    title: '每个字一个 span（Word 粘贴）',
    given:
      '<p><span>一</span><span lang=EN-US>、</span><span>总</span><b>体</b><span>情况</span><o:p></o:p></p>',
    says: ['一、总体情况'],
  },
  {
    title: '源码里的折行不在中文之间留空格，西文之间留一个',
    given: '<p>政府\r\n  信息<span>\n公开</span> annual\nreport 3\n件</p>',
    says: ['政府信息公开 annual report 3 件'],
  },
  {
    title: '&nbsp;、零宽字符、软连字符、字符引用',
    given: '<p>&nbsp;&nbsp;规&#8203;章&nbsp;3&shy;4 &lt;件&#x3E;</p>',
    says: ['规章 34 <件>'],
  },
  {
    title: '看不见的内容不算',
    given:
      '<head><title>页名</title><style>p{}</style></head><script>var a="<p>甲</p>"</script><!-- <p>乙</p> --><p hidden>丙</p>' +
      '<div style="color:red; display : none"><p>丁</p></div><span style="mso-hide:all">戊</span><noscript>己</noscript>' +
      '<template><p>庚</p></template><textarea>辛</textarea><select><option>壬</select><del>癸</del><p>公开</p>',
    says: ['公开'],
  },
  {
    title: '条件注释里的内容：注释不算，显露的照算，Word 的列宽行不算',
    given:
      '<p><!--[if gte mso 9]><xml>甲</xml><![endif]--><![if !supportLists]>一、<![endif]>总体情况</p><table>' +
      '<tr><td>规章<td>3</tr><![if !supportMisalignedColumns]><tr height=0><td width=1></td><td></td></tr><![endif]>' +
      '<tr><td>许可<td>4</tr></table>',
    says: ['一、总体情况', '|规章|3|', '|许可|4|'],
  },
  {
    title: '用 div、span 排成的表：行列由类名、样式或角色标明，空格也是格',
    given:
      '<p>前</p><div class="tr"><span class="td">规章</span><span class="td">1</span><span class="td"></span></div>\n' +
      '<div class="tr odd"><span class="td">许可</span><span class="td">2</span><span class="td">3</span></div><p>中</p>' +
      '<div role="table"><div role="row"><span role="columnheader">甲</span><span role="cell">4</span></div></div>' +
      '<section><div style="display: table-row"><div style="color:red;display:table-cell">乙</div><div style="display:table-cell">5</div></div></section>',
    says: ['前', '|规章|1||', '|许可|2|3|', '中', '|甲|4|', '|乙|5|'],
  },
  {
    title: '没有格的行不是表',
    given: '<div class="tr"><span>规章</span><span>1</span></div><div role="row">许可</div>',
    says: ['规章1', '许可'],
  },
  {
    title: '合并单元格',
    given:
      '<table><tr><th rowspan=2>甲</th><th colspan="2">乙</th></tr><tr><td>丙</td><td>丁</td></tr><tr><td>1<td>2<td>3</table>',
    says: ['|甲<2,1>|乙<2>|', '|丙|丁|', '|1|2|3|'],
  },
  {
    title: 'rowspan=0 直到本节末尾，rowspan 不越过本节',
    given:
      '<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td rowspan=9>乙<td>3<tr><td>4</tbody><tbody><tr><td>丙<td>5</table>',
    says: ['|甲<2,1>|1|', '|2|', '|乙<2,1>|3|', '|4|', '|丙|5|'],
  },
  {
    title: '极大的跨度只算到实有的行列',
    given:
      '<table><tr><td rowspan=65534 colspan=99999>甲<tr><td>乙<td>丙</table><table><tr><td>1<td>2<tr><td colspan=1000>甲</table>',
    says: ['|甲<2,1>|', '|乙|丙|', '|1|2|', '|甲<2>|'],
  },
  {
    title: '重叠的跨度不让格子重叠',
    given: '<table><tr><td>1<td rowspan=2>2<td>3<tr><td colspan=3>4<td>5</table>',
    says: ['|1|2<2,1>|3|', '|4|5|'],
  },
  {
    title: '无意义的跨度当作一',
    given: '<table><tr><td colspan=-2 rowspan=x>甲<td colspan=0>乙<tr><td>1<td>2</table>',
    says: ['|甲|乙|', '|1|2|'],
  },
  {
    title: '单元格里的几段用换行隔开',
    given: '<table><tr><td><p>结果</p><p>维持</p><td>其他<br>结果<td><div> </div></table>',
    says: ['|结果/维持|其他/结果||'],
  },
  {
    title: '空单元格仍是单元格，空行不是行',
    given: '<table><tr><td>规章<td><td>&nbsp;<td>0</tr><tr></tr><tr><td>许可<td>1<td>2<td>3</tr></table>',
    says: ['|规章|||0|', '|许可|1|2|3|'],
  },
  {
    title: '排版用的表格化为其中的内容',
    given:
      '<table><tr><td>导航</td><td><p>二、主动公开</p><table><tr><td>规章<td>3<tr><td>许可<td>4</table><p>落款</p></td></tr></table>',
    says: ['导航', '二、主动公开', '|规章|3|', '|许可|4|', '落款'],
  },
  {
    title: '左右两栏的长文是排版，不是表格',
    given: `<table><tr><td>栏目</td><td>${'工作有序开展。'.repeat(40)}</td></tr></table>`,
    says: ['栏目', '工作有序开展。'.repeat(40)],
  },
  {
    title: '穿过整张表的节标题和长句是段落，条款行留在表里',
    given:
      '<table><tr><td colspan=2>某局2024年年报<tr><td colspan=2>二、主动公开政府信息情况<tr><td colspan=2>第二十条第（一）项' +
      '<tr><td>规章<td>3<tr><td colspan=2>三、收到和处理申请情况<tr><td>一、新收<td>5<tr><td>二、结转<td></table>',
    says: [
      '某局2024年年报',
      '二、主动公开政府信息情况',
      '|第二十条第（一）项<2>|',
      '|规章|3|',
      '三、收到和处理申请情况',
      '|一、新收|5|',
      '|二、结转||',
    ],
  },
  {
    title: '表格标题与表中散落的文字排在表前',
    given: '<p>前</p><table><caption>表一</caption>散字<tr><td>规章<td>3</table>',
    says: ['前', '散字', '表一', '|规章|3|'],
  },
  {
    title: '隐藏的行和格不占位置',
    given:
      '<table><tr style="display:none"><td>甲<td>乙<tr><td style="DISPLAY:none">丙<td>规章<td>3<tr><td>许可<td>4</table>',
    says: ['|规章|3|', '|许可|4|'],
  },
  {
    title: '没有关闭的标签',
    given: '<div><p>一、总体情况<p>平稳<table><tr><td><b>规章<td>3<tr><td>许可<td>4</table>二、其他',
    says: ['一、总体情况', '平稳', '|规章|3|', '|许可|4|', '二、其他'],
  },
  {
    title: '预排文字逐行保留',
    given: '<pre>规章  3\n许可\t4\n\n完</pre>',
    says: ['规章  3', '许可\t4', '完'],
  },
];
