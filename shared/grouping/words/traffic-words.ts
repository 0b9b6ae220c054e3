/** Wishes about roads, buses, traffic, ports and freight. The form: word-index.ts. */
export const trafficWords = `
warehouse: 海外仓 仓库 周转仓 保税仓 公共仓
roadWidth: 拓宽 加宽 太窄 会车 错车 三米五 碰头 倒车 窄 窄得 单车道 让车 会不了车 会不开 错不开 三米宽 路太窄 路面太窄 路面窄 错车道 会车点
guardRail: 护栏 防护栏 防护设施 警示牌 临水 弯道 池塘边 急弯 标志标线 掉进河 安全防护 防撞 减速带 反光镜 凸面镜 转弯处 凸镜 转角镜 视线不好 看不见对面 警示桩 防撞墩 安保设施 安防设施 临河 临崖 road+guard danger+guard road+danger truck+danger
stray: 流浪 犬 养狗 狗
slipperyRoad: 坑洼 坑坑洼洼 破损路面 车祸 修一修 颠簸 路面 便道 临时道路 大坑 坑塘 破损 路面破 裂了 路烂 路况 修补路面 压坏 压烂 翻浆 沉陷 翻修 大修
busRoute: 公交线路 公交 班次 换乘 通勤 末班车 公交车少 公交停 等公交 不通公交 没有公交 公交不到 公交少 坐不上公交 公交班次 增开公交 班车 通公交 定制公交 收车早
permitSpeed: 拿地即开工 开工证 施工许可 审批快
portTruck: 疏港 大车 货车 集卡 重载
openingDay: 通车 准日子 准信 走上新路
trafficDuringWorks: 交通疏导 分段施工 错开节假日 影响生意 非汛期 影响出行 出行影响 施工扰民 施工影响 围挡 绕行 绕十多 绕路 绕道 便道 临时路 临时道路 一身灰 一身泥 坑洼积水 施工期间 先保障 出行不便 断了路 路断 早起一个小时 指示 导行 半幅
lightsAtNight: 照明 黑灯瞎火 路灯 漆黑 天黑 夜间照明 不亮 亮化 灯光 lamp+none road+lamp village+lamp
busFrequency: 班次 班车 客运 加密 一天两趟 末班车 公交线路 间隔太长 等车 发车 bus+none bus+more bus+wait bus+hard bus+village 一天两班 等不到车 车太少 班次少 赶不上末班车 通公交 坐不到车
workPlan: 实施方案 具体措施 具体举措 配套措施 怎么落实 如何落实 措施不具体 举措不实 缺少抓手 没有措施 落实办法 行动方案 实施细则 细则
roadDanger: 事故多发 急弯 陡坡 货车超载 超速 红绿灯 路口 车祸 撞人 事故黑点 危险路段 闯红灯 逆行 右转 人车混行 过马路 斑马线 信号灯 没有红绿灯
cargo: 货源 吃不饱 货不够 揽货 船公司 腹地 箱量 航线少 开通航线 航班少 没货 吞吐量 空驶 空载 回程货 喂给 port+cargo port+none 船吃不饱 跑太仓 去太仓 深水航道 吃水 大船 开班轮
villageBus: 村里不通 城乡公交 到不了村 镇村公交 进村公交 赶集
busWait: 等半小时 等一小时 等二十分钟 候车亭 站台 没遮没挡
trafficJam: 堵得 堵车 堵成 早高峰 晚高峰 拥堵 绕来绕去 红绿灯配时 配时 信号优化 绿波 堵死 堵成一锅粥 挪不动 排长龙 停车排队 分流 接驳
roadBroken: road+broken truck+broken 一压就烂 坑坑洼洼 全是坑 补丁路 重车压 限载 超载压 路基
crossing: cross+danger cross+far cross+more elder+cross kid+cross 绕行 天桥 地下通道 过街
roadNoise: noise+truck noise+quiet road+noise road+quiet 夜里被吵 睡不着 隔音屏 限行
deadEndList: deadend+which deadend+when
lockWait: 待闸 过闸 闸口 堵船 排船 船民 船队 跑船 船闸
leaveDay: 迁走 搬走 搬迁时间 不得安生
stationBus @高铁,站,枢纽: 接驳 公交 半小时一班 干等 班次 时刻 拖箱子 到县城 到市区 打不到车 末班
`;
