/**
 * Matters that one passage of the report is full of: to speak of the same one says little about the wish, only that it
 * may be one. The form: word-index.ts; such a topic weighs less than a wish.
 */
export const topicWords = `
hiddenTutor: 转入地下 地下培训 地下补课 隐形变异 变相补课 一对一 私教 住家教师 补习班 补习 学科培训 学科类培训 校外培训 培训机构
smallMachine: 丘陵 山地 坡地 小型农机 小农机 小机械 机械进不去 大机器进不去 农机下不了田 宜机化 地块小 地块零碎 田块小 机耕道 山区地块
coverTcm: 饮片 针灸 推拿 中药 纳入医保 医保报销 适宜技术
moneyKind: 退税 免税 契税 维修基金 税费减免
payReform: 医保控费 控费 推诿重病 推诿病人 支付方式 DRG DIP 病人被 分解住院 出院又住 住院天数
villageHouse: 宅基地 建房 批不下来 审批建房 翻建 危房 分户 盖房 结婚没房
useOfLand: 腾出来的 腾出的地 那块地 原址 旧址 原来的地 用来做什么 做什么用 怎么利用 打算干什么 规划用途 建公园 空出来
ticketExpiry: 过期 有效期 换现金 兑现金 转让 余额 用不完 折现 到期没
fitOut: 晨练 健身场地 打场球 没场地 没地方打球 没地方锻炼 锻炼没 体育场馆 学校场地 场馆收费 灯光球场 健身设施 办赛 比起办赛
pests: 虫害 病虫害 病虫 草害 虫卵
talentSpread: 掐尖 县中 生源 生源外流 被抽走 抢生源 跨区招生
fakeTest: 检测公司 检测机构 假报告 虚假报告 出假 检测单 吊销资质 买到合格 花钱买数据 数据作假 篡改数据 监测造假 机构造假 违法代价 代价太小 黑名单 中介机构 环评造假
greenPower: 买绿电 绿电交易 代购绿电 绿证 交易门槛 绿电渠道 绿电怎么买 打包购买 绿电指标 电力交易 代理购电
donation: 善款 捐款 用途 募捐
bully: 欺凌 霸凌 校园暴力 打人 被欺负
vendors: 摆摊 地摊 小贩 流动摊 卖菜 撵 追得 赶来赶去 驱赶 城管追 城管赶 留个摊位 给个地方摆 划块地 划几块 疏导点 疏导区 便民摊点 早市 规范摆摊 城管
exhibition: 参展 展位 展会费 摊位费 参展补贴 展会补贴 出国参展
museum: 讲解员 讲解 周一闭馆 展陈 更新展览 预约难
showTickets: 惠民票 低价票 演出票 看戏 送戏下乡 戏
filmPromote: 宣传片 短片 拍片 没人看 流量 出圈 网红 短视频
food: 食品安全 外卖卫生 小作坊 抽检
drugs: 毒品 吸毒 电子烟 上头电子烟
gamble: 赌博 麻将馆 网赌
civilDefence: 人防工程 防空洞 警报 应急包 避难场所 避难
schoolFood: 配餐 营养餐 学生餐 食堂外包 饭菜质量 校园食品 陪餐
schoolSafe: 门口拥堵 上学路 护学岗 校门口 接送拥堵
tailWater: 鱼塘 尾水 养殖 水产 虾塘 蟹塘 换水 畜禽 粪污 粪水 猪场 养殖场
seedBreeding: 育种 良种 种子 种源 制种 品种退化 新品种 老品种
homeStay: 民宿 农家乐 没地方住 酒店少 住宿少
waste: 大件垃圾 建筑垃圾 装修垃圾 垃圾站 垃圾房 桶不够 垃圾桶少 投放点
parkFee: 停车费 停车收费 收费太贵 乱收停车 停车按 首小时
heating: 暖气 集中供暖
propertyFee: 物业费 业委会 维修资金 公共收益 物业不作为 换物业 物业差
hospitalStaffed: 护士少 医护少 医生少 科室 儿科 儿科医生 看儿科 夜间急诊 急诊
booksNear: 城市书房 书房 阅读点 自习 自习室 座位不够
investorPay: 招商提成 提成 奖金 凭业绩 绩效工资 招商奖励 吃大锅饭
logistic: 物流成本 运费 运价 物流贵 中转 集装箱 订舱 舱位
fields: 非粮化 种苗木 改种 撂荒 抛荒 挖塘 占用农田 毁田
houseQuality: 精装修 货不对板 虚假宣传 烂精装
soldierJob: 退役士兵 退伍 当兵回来 定向招录 正经工作 没找到工作 找不到工作 工作没着落 复员 转业 专场招聘
carbonCost: 碳足迹 碳关税 碳核算 碳认证 认证费 核算费用 绿色工厂奖
fxRules: 自贸协定 原产地证 RCEP 关税优惠 规则看不懂 不会用规则
farmHelp: 农技员 农技推广 农技人员 技术指导 没人教种 没人指导 专家下田 手把手教
collectiveBooks: 村账 村级账 村务公开 财务公开 集体账 集体资产 集体的钱 村干部说了算 三资 分红 村民分到
tutorReal: 导师名单 导师形同 只签个名 填记录 谈心记录 师生结对 一人带
elderFood: 餐费 一顿十几 老年餐 饭价 送餐费
`;
