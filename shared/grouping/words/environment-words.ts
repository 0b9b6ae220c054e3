/** Wishes about air, water, soil, waste, energy and wildlife. The form: word-index.ts. */
export const environmentWords = `
odour: 异味 气味 臭 刺鼻 味道 闻得到 闻到 化工味 呛人 刺激性 鼻子
noise: 噪音 噪声 吵 扰民 装卸声 声屏障 隔音 隔音屏 隔声 降噪 噪声大 吵得 睡不着 睡不好 睡不了 夜间施工 轰鸣 关不住的响 噪声扰民 夜里轰
dust: 扬尘 灰 渣土 篷布 洒水 dust+truck dust+works dust+road
noCollector: 收储 没人来收 堆在 清运 收储点 离田 /(秸秆|稻草|麦秆|草)[^，。]{0,8}(没|无|烂|没人|堆)/ 没有出路 收集运输 打包机 没有厂子收 厂子收 收购点 收储运 卖给谁 运不出 田埂上 没人要 收走 收集成本 离田收集 出路在哪 straw+outlet straw+none
patrol: 巡查 执法船 执法力量 半夜 屡禁不止 举报电话 夜巡 巡护 没有人去管 没人去管 没人查 没人制止 无人制止 无人查处 监管缺位 屡查屡犯 死灰复燃 加强巡查 联合巡查 日常巡查 巡逻 联合执法 抓不着 管不住 管理真空 无人监管 监管空白 违规垂钓 锚鱼 多竿钓 钓鱼 垂钓 偷钓 来人 两个钟头 装探头 探头 卡口 巡防 夜间巡 值守 蹲守 举报 加派人手 巡护力量 专职巡护 船艇 夜视 覆盖不了 顾不过来 巡查力量 巡江 空白
hardBank: 水泥 硬质 护岸 岸坡 砍了 水生植物 自然岸 硬化 生态岸
nativeTrees: 乡土树种 树种 遮阴
survivalOfTrees: 成活率 不见林 补植 苗木 枯死 保存率 死了一大片 死了一片 成活 活不活 种活 栽活 死树 只栽不管 栽而不管 栽了又死 种了又死 年年种 三年后再核 补种 浇水 养活 plant+live 插棍子 捡柴火 同一块坡 种一片活一片
electricCharge: 充电棚 充电桩 充电 飞线 楼道里充 推车上楼 充电瓶 电瓶上楼 进楼充电 飞线充电 充电设施 集中充电 没有桩 充不上电 电瓶车进 充电口 充电难 拉线充电
waterMakeUp: 生态补偿 补偿协议 上游
carbon: 碳足迹 碳排放 减碳
shipWaste: 船舶 岸电 码头
biodiversity: 江豚 豚类 候鸟 野生动物
reliefFisher: 上岸 转产 渔民 没手艺 上岸渔民 退捕渔民 老渔民 渔民的生计 渔民生活 渔民养老 转产安置 打零工 渔民就业 渔民社保 再就业培训 fisher+gohome fisher+pay fisher+nobody fisher+hard fisher+low 日子紧 啥也不会 一上岸就不管 退捕后 上岸后
coalDust: 粉尘 煤尘 全封闭 晾衣服 扬尘 灰大 煤灰
auditFix: 审计查出 审计发现 整改情况 整改结果 整改到位 审计整改 屡审 年年相似 整改没有 资金闲置 违规采购 同样的单位
odourFactory: 异味扰民 化工异味 刺鼻 恶臭 排放异味 臭味 难闻 不敢开窗 开不了窗 关着窗 一股味 臭气 熏人 异味 废气 偷排 夜里排 半夜排 smell+air smell+company 化工味 闻得到
wetlandOpen: 适度开放 观鸟 科普 步道 亲水 wetland+walkway wetland+openup wetland+shut
blackWater: 发黑 发臭 黑水 臭水沟 臭水 返黑 返臭 绿得发 水发绿 蓝藻 水质变差 水黑 water+black water+smell 水华 淤泥 清了淤 漂着 死鱼 背街小河 小河 断面好看 家门口的水 支流 沟塘
villageSewage: 污水横流 直排 直接排河 设备不转 设备停 处理设施不转 电费交不起 建成不运行 不通水 没接管 接不上管 没接入 未接管
closedItems: 没销号 未销号 未整改 未整改完 没整改 整改事项 未完成整改 剩下的问题 还有几件 哪些没改 没改完 整改清单 未办结
airPoints: 监测点位 采样点 监测站点 点位布设
polluterPunish: sewage+firm water+firm 谁排的 往沟里排 偷排的 查出来
smallRivers: 考核点以外 断面以外 不考核的 小河小沟 背街小河 支流 家门口的水 内河 毛细血管
plantOut: plantout+differ plantout+force force+differ 改造期限 过渡期 装了设施又 标准又变 一关了之 分类施策
nightCheat: 偷排 夜里偷 突击 不打招呼 直插现场 暗访 走航 屡查屡犯
birdsQuiet: 鸟飞了 惊扰 封起来 核心区 该封 限流 少打扰
carbonCost: carbon+pricey carbon+pay
airFigure: air+quant 微克数 浓度值 具体数值 改善还是退步
-: 吵架
smallRivers @断面,水质,治水,太湖,黑臭,河道,河湖: 小河 内河 支流 沟 塘 村里 门前 背街 考核 臭 黑 监测 覆盖
blackWater @断面,水质,治水,太湖,黑臭,河道,河湖: 返黑 又臭 又黑 治了又 清淤 源头 截污 生活污水 蚊子 苍蝇 熏
villageSewage @生活污水: 污水 设备 停 不转 摆设 运行 电费 没人会 接户 到户 直排 付不起电费 专业公司 天天看着 站点 托管 第三方 维护费 停着 机器
airFigure @PM2.5,空气: 多少 数值 微克 指标 数字 百分比 省里下 写清 具体多少 多少天 优良天数 几微克 目标值
airPoints @PM2.5,空气: 监测点 公园边 工业区 数据 真实 位置
plantOut @砖瓦窑,大气污染: 一关 关停 一刀切 改造期 分类 提标 反复 标准变 给时间 帮扶 转型 工人
nightCheat @砖瓦窑,大气污染: 夜里 晚上 半夜 偷 突击 暗查 举报 气味 作坊 反弹
noCollector @秸秆: 稻草 没人要 堆 烂 卖 收 打包 运 出路 烧 成本 倒贴 补贴 离田 没地方送 收储站 收储点 打捆 堆在路边 运费
fakeData @数据造假,造假: 假数据 假报告 机构 买 吊销 黑名单 重罚 刑责 代价
reliefFisher @禁渔: 渔民 上岸 没手艺 打零工 养老 社保 生计 转产 培训 岗位 年纪 日子难
poach @禁渔: 偷捕 夜钓 电鱼 钓鱼 多杆 锚鱼 巡查 管不住 执法 偷着捕 下网 地笼 夜里捕
survivalOfTrees @造林,绿化: 死树 活了几棵 成活 浇水 养护 枯 年年栽 栽了死 补种 验收 三年 面积 死掉 枯掉 半死不活 活下来 浇不上水
nativeTrees @造林,绿化: 树种 本地树 名贵 大树进城 杨絮 飞絮 过敏
wetlandOpen @湿地: 围 拦 进不去 走走 步道 看鸟 开放 适度 科普 市民
dust @扬尘: 渣土 撒漏 工地 盖 洒水 灰 裸土
closedItems @销号,环保督察,突出问题: 剩 没改 清单 列 哪些 责任 几件
energyPart @抽水蓄能,机组: 部分 几台 装机 容量 具体
retire @落后产能: 哪些行业 列明 退出 产能 名单 多少
portGreen @岸线,码头: 复绿 还给市民 亲水
cargo @港,航道,货运,水路: 货 船 航线 大船 小码头 太仓 腹地 揽货 集装箱 吃不饱 空 班轮 吸引
truckRoad @港,航道,货运,水路: 集卡 大车 进城 压路 噪音 绕城
cityRiver @断面,水质,长江: 古运河 小河浜 内河 城里的河 发绿 有味 家旁边 站不住人 一并治 支流
localTrees @造林,绿化,植树: 本地 乡土 朴树 榉树 外地大树 名贵 进口 水土不服 好养 适生 樱花
figureOut @能耗,下降率,碳: 百分之几 数值 写出 列明 去年实际 上年 省定 省下达 降幅 分解
`;
