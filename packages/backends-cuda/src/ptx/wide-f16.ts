// Made by `npm run build:ptx` from sources of the stamp c4f18c65460f17eaa34ab4274d348e84.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry wide_64_f16(
	.param .align 8 .b8 wide_64_f16_param_0[576]
)
.maxntid 128, 1, 1
{
	.local .align 8 .b8 	__local_depot0[576];
	.reg .b64 	%SP;
	.reg .b64 	%SPL;
	.reg .pred 	%p<324>;
	.reg .b16 	%rs<100>;
	.reg .b32 	%r<959>;
	.reg .f32 	%f<1333>;
	.reg .b64 	%rd<766>;
	.shared .align 16 .b8 _ZZL16wide_64_f16_bodyRK16wide_64_f16_argsE4left[10240];
	.shared .align 16 .b8 _ZZL16wide_64_f16_bodyRK16wide_64_f16_argsE5right[10240];
	mov.u64 	%SPL, __local_depot0;
	add.u64 	%rd163, %SPL, 0;
	ld.param.u32 	%r150, [wide_64_f16_param_0+348];
	ld.param.u32 	%r151, [wide_64_f16_param_0+344];
	ld.param.u32 	%r152, [wide_64_f16_param_0+340];
	ld.param.u32 	%r153, [wide_64_f16_param_0+336];
	ld.param.u32 	%r154, [wide_64_f16_param_0+332];
	ld.param.u32 	%r155, [wide_64_f16_param_0+328];
	ld.param.u32 	%r156, [wide_64_f16_param_0+324];
	ld.param.u32 	%r157, [wide_64_f16_param_0+320];
	ld.param.u64 	%rd164, [wide_64_f16_param_0+312];
	ld.param.u64 	%rd165, [wide_64_f16_param_0+304];
	ld.param.u64 	%rd166, [wide_64_f16_param_0+296];
	ld.param.u64 	%rd167, [wide_64_f16_param_0+288];
	ld.param.u32 	%r158, [wide_64_f16_param_0+280];
	ld.param.u32 	%r159, [wide_64_f16_param_0+276];
	ld.param.u32 	%r160, [wide_64_f16_param_0+272];
	ld.param.u32 	%r161, [wide_64_f16_param_0+268];
	ld.param.u32 	%r162, [wide_64_f16_param_0+264];
	ld.param.u32 	%r163, [wide_64_f16_param_0+260];
	ld.param.u32 	%r164, [wide_64_f16_param_0+256];
	ld.param.u32 	%r165, [wide_64_f16_param_0+252];
	ld.param.u32 	%r166, [wide_64_f16_param_0+248];
	ld.param.u64 	%rd168, [wide_64_f16_param_0+240];
	ld.param.u64 	%rd169, [wide_64_f16_param_0+232];
	ld.param.u64 	%rd170, [wide_64_f16_param_0+224];
	ld.param.u64 	%rd171, [wide_64_f16_param_0+216];
	ld.param.u32 	%r167, [wide_64_f16_param_0+208];
	ld.param.u32 	%r168, [wide_64_f16_param_0+204];
	ld.param.u32 	%r169, [wide_64_f16_param_0+200];
	ld.param.u32 	%r170, [wide_64_f16_param_0+196];
	ld.param.u32 	%r171, [wide_64_f16_param_0+192];
	ld.param.u32 	%r172, [wide_64_f16_param_0+188];
	ld.param.u32 	%r173, [wide_64_f16_param_0+184];
	ld.param.u32 	%r174, [wide_64_f16_param_0+180];
	ld.param.u32 	%r175, [wide_64_f16_param_0+176];
	ld.param.u64 	%rd172, [wide_64_f16_param_0+168];
	ld.param.u64 	%rd173, [wide_64_f16_param_0+160];
	ld.param.u64 	%rd174, [wide_64_f16_param_0+152];
	ld.param.u64 	%rd175, [wide_64_f16_param_0+144];
	ld.param.u32 	%r176, [wide_64_f16_param_0+136];
	ld.param.u32 	%r177, [wide_64_f16_param_0+132];
	ld.param.u32 	%r178, [wide_64_f16_param_0+128];
	ld.param.u32 	%r179, [wide_64_f16_param_0+124];
	ld.param.u32 	%r180, [wide_64_f16_param_0+120];
	ld.param.u32 	%r181, [wide_64_f16_param_0+116];
	ld.param.u32 	%r182, [wide_64_f16_param_0+112];
	ld.param.u32 	%r183, [wide_64_f16_param_0+108];
	ld.param.u32 	%r184, [wide_64_f16_param_0+104];
	ld.param.u64 	%rd176, [wide_64_f16_param_0+96];
	ld.param.u64 	%rd177, [wide_64_f16_param_0+88];
	ld.param.u64 	%rd178, [wide_64_f16_param_0+80];
	ld.param.u64 	%rd179, [wide_64_f16_param_0+72];
	ld.param.u32 	%r185, [wide_64_f16_param_0+64];
	ld.param.u32 	%r186, [wide_64_f16_param_0+60];
	ld.param.u32 	%r187, [wide_64_f16_param_0+56];
	ld.param.u32 	%r188, [wide_64_f16_param_0+52];
	ld.param.u32 	%r189, [wide_64_f16_param_0+48];
	ld.param.u32 	%r190, [wide_64_f16_param_0+44];
	ld.param.u32 	%r191, [wide_64_f16_param_0+40];
	ld.param.u32 	%r192, [wide_64_f16_param_0+36];
	ld.param.u32 	%r193, [wide_64_f16_param_0+32];
	ld.param.u64 	%rd180, [wide_64_f16_param_0+24];
	ld.param.u64 	%rd181, [wide_64_f16_param_0+16];
	ld.param.u64 	%rd182, [wide_64_f16_param_0+8];
	ld.param.u64 	%rd183, [wide_64_f16_param_0];
	ld.param.u32 	%r194, [wide_64_f16_param_0+568];
	ld.param.u32 	%r195, [wide_64_f16_param_0+564];
	ld.param.u32 	%r196, [wide_64_f16_param_0+560];
	ld.param.u32 	%r197, [wide_64_f16_param_0+556];
	ld.param.u32 	%r198, [wide_64_f16_param_0+552];
	ld.param.u32 	%r199, [wide_64_f16_param_0+548];
	ld.param.u32 	%r200, [wide_64_f16_param_0+544];
	ld.param.u32 	%r201, [wide_64_f16_param_0+540];
	ld.param.u32 	%r202, [wide_64_f16_param_0+536];
	ld.param.u64 	%rd184, [wide_64_f16_param_0+528];
	ld.param.u64 	%rd185, [wide_64_f16_param_0+520];
	ld.param.u64 	%rd186, [wide_64_f16_param_0+512];
	ld.param.u64 	%rd187, [wide_64_f16_param_0+504];
	ld.param.u32 	%r203, [wide_64_f16_param_0+496];
	ld.param.u32 	%r204, [wide_64_f16_param_0+492];
	ld.param.u32 	%r205, [wide_64_f16_param_0+488];
	ld.param.u32 	%r206, [wide_64_f16_param_0+484];
	ld.param.u32 	%r207, [wide_64_f16_param_0+480];
	ld.param.u32 	%r208, [wide_64_f16_param_0+476];
	ld.param.u32 	%r209, [wide_64_f16_param_0+472];
	ld.param.u32 	%r210, [wide_64_f16_param_0+468];
	ld.param.u32 	%r211, [wide_64_f16_param_0+464];
	ld.param.u64 	%rd188, [wide_64_f16_param_0+456];
	ld.param.u64 	%rd189, [wide_64_f16_param_0+448];
	ld.param.u64 	%rd190, [wide_64_f16_param_0+440];
	ld.param.u64 	%rd191, [wide_64_f16_param_0+432];
	ld.param.u32 	%r212, [wide_64_f16_param_0+424];
	ld.param.u32 	%r213, [wide_64_f16_param_0+420];
	ld.param.u32 	%r214, [wide_64_f16_param_0+416];
	ld.param.u32 	%r215, [wide_64_f16_param_0+412];
	ld.param.u32 	%r216, [wide_64_f16_param_0+408];
	ld.param.u32 	%r217, [wide_64_f16_param_0+404];
	ld.param.u32 	%r218, [wide_64_f16_param_0+400];
	ld.param.u32 	%r219, [wide_64_f16_param_0+396];
	ld.param.u32 	%r220, [wide_64_f16_param_0+392];
	ld.param.u64 	%rd192, [wide_64_f16_param_0+384];
	ld.param.u64 	%rd193, [wide_64_f16_param_0+376];
	ld.param.u64 	%rd194, [wide_64_f16_param_0+368];
	ld.param.u64 	%rd195, [wide_64_f16_param_0+360];
	ld.param.u32 	%r221, [wide_64_f16_param_0+352];
	st.local.u64 	[%rd163], %rd183;
	st.local.u64 	[%rd163+8], %rd182;
	st.local.u64 	[%rd163+16], %rd181;
	st.local.u64 	[%rd163+24], %rd180;
	st.local.v2.u32 	[%rd163+32], {%r193, %r192};
	st.local.v2.u32 	[%rd163+40], {%r191, %r190};
	st.local.v2.u32 	[%rd163+48], {%r189, %r188};
	st.local.v2.u32 	[%rd163+56], {%r187, %r186};
	st.local.u32 	[%rd163+64], %r185;
	st.local.u64 	[%rd163+72], %rd179;
	st.local.u64 	[%rd163+80], %rd178;
	st.local.u64 	[%rd163+88], %rd177;
	st.local.u64 	[%rd163+96], %rd176;
	st.local.v2.u32 	[%rd163+104], {%r184, %r183};
	st.local.v2.u32 	[%rd163+112], {%r182, %r181};
	st.local.v2.u32 	[%rd163+120], {%r180, %r179};
	st.local.v2.u32 	[%rd163+128], {%r178, %r177};
	st.local.u32 	[%rd163+136], %r176;
	st.local.u64 	[%rd163+144], %rd175;
	st.local.u64 	[%rd163+152], %rd174;
	st.local.u64 	[%rd163+160], %rd173;
	st.local.u64 	[%rd163+168], %rd172;
	st.local.v2.u32 	[%rd163+176], {%r175, %r174};
	st.local.v2.u32 	[%rd163+184], {%r173, %r172};
	st.local.v2.u32 	[%rd163+192], {%r171, %r170};
	st.local.v2.u32 	[%rd163+200], {%r169, %r168};
	st.local.u32 	[%rd163+208], %r167;
	st.local.u64 	[%rd163+216], %rd171;
	st.local.u64 	[%rd163+224], %rd170;
	st.local.u64 	[%rd163+232], %rd169;
	st.local.u64 	[%rd163+240], %rd168;
	st.local.v2.u32 	[%rd163+248], {%r166, %r165};
	st.local.v2.u32 	[%rd163+256], {%r164, %r163};
	st.local.v2.u32 	[%rd163+264], {%r162, %r161};
	st.local.v2.u32 	[%rd163+272], {%r160, %r159};
	st.local.u32 	[%rd163+280], %r158;
	st.local.u64 	[%rd163+288], %rd167;
	st.local.u64 	[%rd163+296], %rd166;
	st.local.u64 	[%rd163+304], %rd165;
	st.local.u64 	[%rd163+312], %rd164;
	st.local.v2.u32 	[%rd163+320], {%r157, %r156};
	st.local.v2.u32 	[%rd163+328], {%r155, %r154};
	st.local.v2.u32 	[%rd163+336], {%r153, %r152};
	st.local.v2.u32 	[%rd163+344], {%r151, %r150};
	st.local.u32 	[%rd163+352], %r221;
	st.local.u64 	[%rd163+360], %rd195;
	st.local.u64 	[%rd163+368], %rd194;
	st.local.u64 	[%rd163+376], %rd193;
	st.local.u64 	[%rd163+384], %rd192;
	st.local.v2.u32 	[%rd163+392], {%r220, %r219};
	st.local.v2.u32 	[%rd163+400], {%r218, %r217};
	st.local.v2.u32 	[%rd163+408], {%r216, %r215};
	st.local.v2.u32 	[%rd163+416], {%r214, %r213};
	st.local.u32 	[%rd163+424], %r212;
	st.local.u64 	[%rd163+432], %rd191;
	st.local.u64 	[%rd163+440], %rd190;
	st.local.u64 	[%rd163+448], %rd189;
	st.local.u64 	[%rd163+456], %rd188;
	st.local.v2.u32 	[%rd163+464], {%r211, %r210};
	st.local.v2.u32 	[%rd163+472], {%r209, %r208};
	st.local.v2.u32 	[%rd163+480], {%r207, %r206};
	st.local.v2.u32 	[%rd163+488], {%r205, %r204};
	st.local.u32 	[%rd163+496], %r203;
	st.local.u64 	[%rd163+504], %rd187;
	st.local.u64 	[%rd163+512], %rd186;
	st.local.u64 	[%rd163+520], %rd185;
	st.local.u64 	[%rd163+528], %rd184;
	st.local.v2.u32 	[%rd163+536], {%r202, %r201};
	st.local.v2.u32 	[%rd163+544], {%r200, %r199};
	st.local.v2.u32 	[%rd163+552], {%r198, %r197};
	st.local.v2.u32 	[%rd163+560], {%r196, %r195};
	st.local.u32 	[%rd163+568], %r194;
	mov.u32 	%r920, %ctaid.z;
	mul.wide.u32 	%rd196, %r920, 72;
	add.s64 	%rd1, %rd163, %rd196;
	mov.u32 	%r222, %ctaid.y;
	shl.b32 	%r2, %r222, 6;
	ld.local.u32 	%r9, [%rd1+32];
	setp.ge.s32 	%p2, %r2, %r9;
	@%p2 bra 	$L__BB0_416;
	mov.u32 	%r223, %ctaid.x;
	shl.b32 	%r3, %r223, 6;
	ld.local.u32 	%r225, [%rd1+36];
	setp.ge.s32 	%p3, %r3, %r225;
	@%p3 bra 	$L__BB0_416;
	mov.u32 	%r4, %tid.x;
	bfe.u32 	%r5, %r4, 2, 3;
	and.b32  	%r6, %r4, 3;
	and.b32  	%r7, %r4, 32;
	shr.u32 	%r224, %r4, 1;
	and.b32  	%r8, %r224, 480;
	cvt.s64.s32 	%rd3, %r225;
	cvt.u32.u64 	%r226, %rd3;
	ld.local.u32 	%r13, [%rd1+40];
	setp.gt.s32 	%p6, %r13, -32;
	@%p6 bra 	$L__BB0_8;
	bra.uni 	$L__BB0_3;
$L__BB0_8:
	add.s64 	%rd2, %rd1, 36;
	ld.local.u32 	%r10, [%rd1+56];
	ld.local.v2.u32 	{%r11, %r12}, [%rd1+48];
	setp.eq.s32 	%p4, %r12, 0;
	add.s64 	%rd4, %rd1, 40;
	selp.b32 	%r14, %r226, %r13, %p4;
	and.b32  	%r15, %r14, 7;
	setp.eq.s32 	%p5, %r11, 1;
	and.b32  	%r16, %r4, 31;
	shr.u32 	%r227, %r4, 6;
	selp.b32 	%r17, %r16, %r227, %p5;
	shr.u32 	%r230, %r4, 5;
	and.b32  	%r19, %r4, 63;
	selp.b32 	%r231, %r230, %r19, %p5;
	selp.b32 	%r232, 4, 0, %p5;
	selp.b32 	%r20, 0, 2, %p5;
	cvt.s64.s32 	%rd5, %r14;
	selp.b32 	%r233, 3, 2, %p4;
	selp.b32 	%r234, 7, 3, %p4;
	or.b32  	%r235, %r231, %r2;
	cvt.u64.u32 	%rd6, %r235;
	cvt.s64.s32 	%rd7, %r11;
	selp.b64 	%rd8, 4, 0, %p5;
	selp.b64 	%rd197, 0, 2, %p5;
	mul.lo.s64 	%rd9, %rd197, %rd7;
	selp.b64 	%rd10, %rd4, %rd2, %p4;
	shl.b32 	%r923, %r6, 1;
	mad.lo.s32 	%r236, %r231, 40, %r17;
	mul.wide.u32 	%rd198, %r236, 2;
	mov.u64 	%rd199, _ZZL16wide_64_f16_bodyRK16wide_64_f16_argsE4left;
	add.s64 	%rd11, %rd199, %rd198;
	add.s64 	%rd200, %rd199, 5120;
	add.s64 	%rd12, %rd200, %rd198;
	add.s32 	%r237, %r232, %r231;
	add.s32 	%r238, %r20, %r17;
	mad.lo.s32 	%r239, %r237, 40, %r238;
	mul.wide.u32 	%rd201, %r239, 2;
	add.s64 	%rd13, %rd199, %rd201;
	add.s64 	%rd14, %rd200, %rd201;
	add.s32 	%r240, %r237, %r232;
	add.s32 	%r241, %r238, %r20;
	mad.lo.s32 	%r242, %r240, 40, %r241;
	mul.wide.u32 	%rd202, %r242, 2;
	add.s64 	%rd15, %rd199, %rd202;
	add.s64 	%rd16, %rd200, %rd202;
	add.s32 	%r243, %r240, %r232;
	add.s32 	%r244, %r241, %r20;
	mad.lo.s32 	%r245, %r243, 40, %r244;
	mul.wide.u32 	%rd203, %r245, 2;
	add.s64 	%rd17, %rd199, %rd203;
	add.s64 	%rd18, %rd200, %rd203;
	add.s32 	%r246, %r243, %r232;
	add.s32 	%r247, %r244, %r20;
	mad.lo.s32 	%r248, %r246, 40, %r247;
	mul.wide.u32 	%rd204, %r248, 2;
	add.s64 	%rd19, %rd199, %rd204;
	add.s64 	%rd20, %rd200, %rd204;
	add.s32 	%r249, %r246, %r232;
	add.s32 	%r250, %r247, %r20;
	mad.lo.s32 	%r251, %r249, 40, %r250;
	mul.wide.u32 	%rd205, %r251, 2;
	add.s64 	%rd21, %rd199, %rd205;
	add.s64 	%rd22, %rd200, %rd205;
	add.s32 	%r252, %r249, %r232;
	add.s32 	%r253, %r250, %r20;
	mad.lo.s32 	%r254, %r252, 40, %r253;
	mul.wide.u32 	%rd206, %r254, 2;
	add.s64 	%rd23, %rd199, %rd206;
	add.s64 	%rd24, %rd200, %rd206;
	add.s32 	%r255, %r252, %r232;
	add.s32 	%r256, %r253, %r20;
	mad.lo.s32 	%r257, %r255, 40, %r256;
	mul.wide.u32 	%rd207, %r257, 2;
	add.s64 	%rd25, %rd199, %rd207;
	add.s64 	%rd26, %rd200, %rd207;
	add.s32 	%r258, %r255, %r232;
	add.s32 	%r259, %r256, %r20;
	mad.lo.s32 	%r260, %r258, 40, %r259;
	mul.wide.u32 	%rd208, %r260, 2;
	add.s64 	%rd27, %rd199, %rd208;
	add.s64 	%rd28, %rd200, %rd208;
	add.s32 	%r261, %r258, %r232;
	add.s32 	%r262, %r259, %r20;
	mad.lo.s32 	%r263, %r261, 40, %r262;
	mul.wide.u32 	%rd209, %r263, 2;
	add.s64 	%rd29, %rd199, %rd209;
	add.s64 	%rd30, %rd200, %rd209;
	add.s32 	%r264, %r261, %r232;
	add.s32 	%r265, %r262, %r20;
	mad.lo.s32 	%r266, %r264, 40, %r265;
	mul.wide.u32 	%rd210, %r266, 2;
	add.s64 	%rd31, %rd199, %rd210;
	add.s64 	%rd32, %rd200, %rd210;
	add.s32 	%r267, %r264, %r232;
	add.s32 	%r268, %r265, %r20;
	mad.lo.s32 	%r269, %r267, 40, %r268;
	mul.wide.u32 	%rd211, %r269, 2;
	add.s64 	%rd33, %rd199, %rd211;
	add.s64 	%rd34, %rd200, %rd211;
	add.s32 	%r270, %r267, %r232;
	add.s32 	%r271, %r268, %r20;
	mad.lo.s32 	%r272, %r270, 40, %r271;
	mul.wide.u32 	%rd212, %r272, 2;
	add.s64 	%rd35, %rd199, %rd212;
	add.s64 	%rd36, %rd200, %rd212;
	add.s32 	%r273, %r270, %r232;
	add.s32 	%r274, %r271, %r20;
	mad.lo.s32 	%r275, %r273, 40, %r274;
	mul.wide.u32 	%rd213, %r275, 2;
	add.s64 	%rd37, %rd199, %rd213;
	add.s64 	%rd38, %rd200, %rd213;
	add.s32 	%r276, %r273, %r232;
	add.s32 	%r277, %r274, %r20;
	mad.lo.s32 	%r278, %r276, 40, %r277;
	mul.wide.u32 	%rd214, %r278, 2;
	add.s64 	%rd39, %rd199, %rd214;
	add.s64 	%rd40, %rd200, %rd214;
	add.s32 	%r279, %r276, %r232;
	add.s32 	%r280, %r277, %r20;
	mad.lo.s32 	%r281, %r279, 40, %r280;
	mul.wide.u32 	%rd215, %r281, 2;
	add.s64 	%rd41, %rd199, %rd215;
	add.s64 	%rd42, %rd200, %rd215;
	shr.u32 	%r22, %r4, %r233;
	and.b32  	%r282, %r4, %r234;
	shl.b32 	%r23, %r282, 3;
	mad.lo.s32 	%r283, %r22, 40, %r23;
	mul.wide.u32 	%rd216, %r283, 2;
	mov.u64 	%rd217, _ZZL16wide_64_f16_bodyRK16wide_64_f16_argsE5right;
	add.s64 	%rd43, %rd217, %rd216;
	add.s64 	%rd218, %rd217, 5120;
	add.s64 	%rd44, %rd218, %rd216;
	mul.lo.s32 	%r284, %r282, 320;
	add.s32 	%r285, %r284, %r22;
	mul.wide.u32 	%rd219, %r285, 2;
	add.s64 	%rd45, %rd217, %rd219;
	add.s64 	%rd46, %rd218, %rd219;
	cvt.u64.u32 	%rd220, %r22;
	cvt.u64.u32 	%rd221, %r284;
	add.s64 	%rd222, %rd221, %rd220;
	shl.b64 	%rd223, %rd222, 1;
	add.s64 	%rd47, %rd217, %rd223;
	add.s64 	%rd48, %rd218, %rd223;
	add.s32 	%r286, %r4, 128;
	shr.u32 	%r24, %r286, %r233;
	mad.lo.s32 	%r287, %r24, 40, %r23;
	mul.wide.u32 	%rd224, %r287, 2;
	add.s64 	%rd49, %rd217, %rd224;
	add.s64 	%rd50, %rd218, %rd224;
	add.s32 	%r288, %r284, %r24;
	mul.wide.u32 	%rd225, %r288, 2;
	add.s64 	%rd51, %rd217, %rd225;
	add.s64 	%rd52, %rd218, %rd225;
	cvt.u64.u32 	%rd226, %r24;
	add.s64 	%rd227, %rd221, %rd226;
	shl.b64 	%rd228, %rd227, 1;
	add.s64 	%rd53, %rd217, %rd228;
	add.s64 	%rd54, %rd218, %rd228;
	add.s32 	%r25, %r232, %r235;
	add.s32 	%r26, %r25, %r232;
	add.s32 	%r27, %r26, %r232;
	add.s32 	%r28, %r27, %r232;
	add.s32 	%r29, %r28, %r232;
	add.s32 	%r30, %r29, %r232;
	add.s32 	%r31, %r30, %r232;
	add.s32 	%r32, %r31, %r232;
	add.s32 	%r33, %r32, %r232;
	add.s32 	%r34, %r33, %r232;
	add.s32 	%r35, %r34, %r232;
	add.s32 	%r36, %r35, %r232;
	add.s32 	%r37, %r36, %r232;
	add.s32 	%r38, %r37, %r232;
	add.s32 	%r39, %r38, %r232;
	or.b32  	%r289, %r8, %r5;
	mul.lo.s32 	%r40, %r289, 40;
	or.b32  	%r290, %r7, %r5;
	mul.lo.s32 	%r41, %r290, 40;
	mov.b32 	%r932, -32;
	mov.f32 	%f1237, 0f00000000;
	setp.eq.s32 	%p10, %r10, 0;
	setp.ne.s32 	%p11, %r10, 0;
	mov.f32 	%f1238, %f1237;
	mov.f32 	%f1239, %f1237;
	mov.f32 	%f1240, %f1237;
	mov.f32 	%f1241, %f1237;
	mov.f32 	%f1242, %f1237;
	mov.f32 	%f1243, %f1237;
	mov.f32 	%f1244, %f1237;
	mov.f32 	%f1245, %f1237;
	mov.f32 	%f1246, %f1237;
	mov.f32 	%f1247, %f1237;
	mov.f32 	%f1248, %f1237;
	mov.f32 	%f1249, %f1237;
	mov.f32 	%f1250, %f1237;
	mov.f32 	%f1251, %f1237;
	mov.f32 	%f1252, %f1237;
	mov.f32 	%f1253, %f1237;
	mov.f32 	%f1254, %f1237;
	mov.f32 	%f1255, %f1237;
	mov.f32 	%f1256, %f1237;
	mov.f32 	%f1257, %f1237;
	mov.f32 	%f1258, %f1237;
	mov.f32 	%f1259, %f1237;
	mov.f32 	%f1260, %f1237;
	mov.f32 	%f1261, %f1237;
	mov.f32 	%f1262, %f1237;
	mov.f32 	%f1263, %f1237;
	mov.f32 	%f1264, %f1237;
	mov.f32 	%f1265, %f1237;
	mov.f32 	%f1266, %f1237;
	mov.f32 	%f1267, %f1237;
	mov.f32 	%f1268, %f1237;
	bra.uni 	$L__BB0_9;
$L__BB0_226:
	bar.sync 0;
$L__BB0_227:
	setp.lt.s32 	%p161, %r932, %r13;
	@%p161 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_4;
$L__BB0_9:
	.pragma "nounroll";
	setp.lt.s32 	%p9, %r932, 0;
	setp.eq.s32 	%p322, %r15, 0;
	@%p9 bra 	$L__BB0_102;
	mov.f32 	%f415, 0f00000000;
	cvt.rn.bf16x2.f32 %r291, %f415, %f1181;
	shl.b32 	%r292, %r291, 16;
	mov.b32 %f417, %r292;
	sub.rn.f32 	%f420, %f1181, %f417;
	and.b32  	%r293, %r291, -65536;
	mov.b32 %f418, %r293;
	sub.rn.f32 	%f419, %f415, %f418;
	cvt.rn.bf16x2.f32 %r294, %f419, %f420;
	st.shared.u16 	[%rd11], %r291;
	@%p10 bra 	$L__BB0_11;
	bra.uni 	$L__BB0_12;
$L__BB0_11:
	cvt.u16.u32 	%rs1, %r294;
	st.shared.u16 	[%rd12], %rs1;
$L__BB0_12:
	cvt.rn.bf16x2.f32 %r295, %f415, %f1182;
	shl.b32 	%r296, %r295, 16;
	mov.b32 %f423, %r296;
	sub.rn.f32 	%f426, %f1182, %f423;
	and.b32  	%r297, %r295, -65536;
	mov.b32 %f424, %r297;
	sub.rn.f32 	%f425, %f415, %f424;
	cvt.rn.bf16x2.f32 %r298, %f425, %f426;
	st.shared.u16 	[%rd13], %r295;
	@%p11 bra 	$L__BB0_14;
	cvt.u16.u32 	%rs2, %r298;
	st.shared.u16 	[%rd14], %rs2;
$L__BB0_14:
	cvt.rn.bf16x2.f32 %r299, %f415, %f1183;
	shl.b32 	%r300, %r299, 16;
	mov.b32 %f429, %r300;
	sub.rn.f32 	%f432, %f1183, %f429;
	and.b32  	%r301, %r299, -65536;
	mov.b32 %f430, %r301;
	sub.rn.f32 	%f431, %f415, %f430;
	cvt.rn.bf16x2.f32 %r302, %f431, %f432;
	st.shared.u16 	[%rd15], %r299;
	@%p11 bra 	$L__BB0_16;
	cvt.u16.u32 	%rs3, %r302;
	st.shared.u16 	[%rd16], %rs3;
$L__BB0_16:
	cvt.rn.bf16x2.f32 %r303, %f415, %f1184;
	shl.b32 	%r304, %r303, 16;
	mov.b32 %f435, %r304;
	sub.rn.f32 	%f438, %f1184, %f435;
	and.b32  	%r305, %r303, -65536;
	mov.b32 %f436, %r305;
	sub.rn.f32 	%f437, %f415, %f436;
	cvt.rn.bf16x2.f32 %r306, %f437, %f438;
	st.shared.u16 	[%rd17], %r303;
	@%p11 bra 	$L__BB0_18;
	cvt.u16.u32 	%rs4, %r306;
	st.shared.u16 	[%rd18], %rs4;
$L__BB0_18:
	cvt.rn.bf16x2.f32 %r307, %f415, %f1185;
	shl.b32 	%r308, %r307, 16;
	mov.b32 %f441, %r308;
	sub.rn.f32 	%f444, %f1185, %f441;
	and.b32  	%r309, %r307, -65536;
	mov.b32 %f442, %r309;
	sub.rn.f32 	%f443, %f415, %f442;
	cvt.rn.bf16x2.f32 %r310, %f443, %f444;
	st.shared.u16 	[%rd19], %r307;
	@%p11 bra 	$L__BB0_20;
	cvt.u16.u32 	%rs5, %r310;
	st.shared.u16 	[%rd20], %rs5;
$L__BB0_20:
	cvt.rn.bf16x2.f32 %r311, %f415, %f1186;
	shl.b32 	%r312, %r311, 16;
	mov.b32 %f447, %r312;
	sub.rn.f32 	%f450, %f1186, %f447;
	and.b32  	%r313, %r311, -65536;
	mov.b32 %f448, %r313;
	sub.rn.f32 	%f449, %f415, %f448;
	cvt.rn.bf16x2.f32 %r314, %f449, %f450;
	st.shared.u16 	[%rd21], %r311;
	@%p11 bra 	$L__BB0_22;
	cvt.u16.u32 	%rs6, %r314;
	st.shared.u16 	[%rd22], %rs6;
$L__BB0_22:
	cvt.rn.bf16x2.f32 %r315, %f415, %f1187;
	shl.b32 	%r316, %r315, 16;
	mov.b32 %f453, %r316;
	sub.rn.f32 	%f456, %f1187, %f453;
	and.b32  	%r317, %r315, -65536;
	mov.b32 %f454, %r317;
	sub.rn.f32 	%f455, %f415, %f454;
	cvt.rn.bf16x2.f32 %r318, %f455, %f456;
	st.shared.u16 	[%rd23], %r315;
	@%p11 bra 	$L__BB0_24;
	cvt.u16.u32 	%rs7, %r318;
	st.shared.u16 	[%rd24], %rs7;
$L__BB0_24:
	cvt.rn.bf16x2.f32 %r319, %f415, %f1188;
	shl.b32 	%r320, %r319, 16;
	mov.b32 %f459, %r320;
	sub.rn.f32 	%f462, %f1188, %f459;
	and.b32  	%r321, %r319, -65536;
	mov.b32 %f460, %r321;
	sub.rn.f32 	%f461, %f415, %f460;
	cvt.rn.bf16x2.f32 %r322, %f461, %f462;
	st.shared.u16 	[%rd25], %r319;
	@%p11 bra 	$L__BB0_26;
	cvt.u16.u32 	%rs8, %r322;
	st.shared.u16 	[%rd26], %rs8;
$L__BB0_26:
	cvt.rn.bf16x2.f32 %r323, %f415, %f1189;
	shl.b32 	%r324, %r323, 16;
	mov.b32 %f465, %r324;
	sub.rn.f32 	%f468, %f1189, %f465;
	and.b32  	%r325, %r323, -65536;
	mov.b32 %f466, %r325;
	sub.rn.f32 	%f467, %f415, %f466;
	cvt.rn.bf16x2.f32 %r326, %f467, %f468;
	st.shared.u16 	[%rd27], %r323;
	@%p11 bra 	$L__BB0_28;
	cvt.u16.u32 	%rs9, %r326;
	st.shared.u16 	[%rd28], %rs9;
$L__BB0_28:
	cvt.rn.bf16x2.f32 %r327, %f415, %f1190;
	shl.b32 	%r328, %r327, 16;
	mov.b32 %f471, %r328;
	sub.rn.f32 	%f474, %f1190, %f471;
	and.b32  	%r329, %r327, -65536;
	mov.b32 %f472, %r329;
	sub.rn.f32 	%f473, %f415, %f472;
	cvt.rn.bf16x2.f32 %r330, %f473, %f474;
	st.shared.u16 	[%rd29], %r327;
	@%p11 bra 	$L__BB0_30;
	cvt.u16.u32 	%rs10, %r330;
	st.shared.u16 	[%rd30], %rs10;
$L__BB0_30:
	cvt.rn.bf16x2.f32 %r331, %f415, %f1191;
	shl.b32 	%r332, %r331, 16;
	mov.b32 %f477, %r332;
	sub.rn.f32 	%f480, %f1191, %f477;
	and.b32  	%r333, %r331, -65536;
	mov.b32 %f478, %r333;
	sub.rn.f32 	%f479, %f415, %f478;
	cvt.rn.bf16x2.f32 %r334, %f479, %f480;
	st.shared.u16 	[%rd31], %r331;
	@%p11 bra 	$L__BB0_32;
	cvt.u16.u32 	%rs11, %r334;
	st.shared.u16 	[%rd32], %rs11;
$L__BB0_32:
	cvt.rn.bf16x2.f32 %r335, %f415, %f1192;
	shl.b32 	%r336, %r335, 16;
	mov.b32 %f483, %r336;
	sub.rn.f32 	%f486, %f1192, %f483;
	and.b32  	%r337, %r335, -65536;
	mov.b32 %f484, %r337;
	sub.rn.f32 	%f485, %f415, %f484;
	cvt.rn.bf16x2.f32 %r338, %f485, %f486;
	st.shared.u16 	[%rd33], %r335;
	@%p11 bra 	$L__BB0_34;
	cvt.u16.u32 	%rs12, %r338;
	st.shared.u16 	[%rd34], %rs12;
$L__BB0_34:
	cvt.rn.bf16x2.f32 %r339, %f415, %f1193;
	shl.b32 	%r340, %r339, 16;
	mov.b32 %f489, %r340;
	sub.rn.f32 	%f492, %f1193, %f489;
	and.b32  	%r341, %r339, -65536;
	mov.b32 %f490, %r341;
	sub.rn.f32 	%f491, %f415, %f490;
	cvt.rn.bf16x2.f32 %r342, %f491, %f492;
	st.shared.u16 	[%rd35], %r339;
	@%p11 bra 	$L__BB0_36;
	cvt.u16.u32 	%rs13, %r342;
	st.shared.u16 	[%rd36], %rs13;
$L__BB0_36:
	cvt.rn.bf16x2.f32 %r343, %f415, %f1194;
	shl.b32 	%r344, %r343, 16;
	mov.b32 %f495, %r344;
	sub.rn.f32 	%f498, %f1194, %f495;
	and.b32  	%r345, %r343, -65536;
	mov.b32 %f496, %r345;
	sub.rn.f32 	%f497, %f415, %f496;
	cvt.rn.bf16x2.f32 %r346, %f497, %f498;
	st.shared.u16 	[%rd37], %r343;
	@%p11 bra 	$L__BB0_38;
	cvt.u16.u32 	%rs14, %r346;
	st.shared.u16 	[%rd38], %rs14;
$L__BB0_38:
	cvt.rn.bf16x2.f32 %r347, %f415, %f1195;
	shl.b32 	%r348, %r347, 16;
	mov.b32 %f501, %r348;
	sub.rn.f32 	%f504, %f1195, %f501;
	and.b32  	%r349, %r347, -65536;
	mov.b32 %f502, %r349;
	sub.rn.f32 	%f503, %f415, %f502;
	cvt.rn.bf16x2.f32 %r350, %f503, %f504;
	st.shared.u16 	[%rd39], %r347;
	@%p11 bra 	$L__BB0_40;
	cvt.u16.u32 	%rs15, %r350;
	st.shared.u16 	[%rd40], %rs15;
$L__BB0_40:
	cvt.rn.bf16x2.f32 %r351, %f415, %f1196;
	shl.b32 	%r352, %r351, 16;
	mov.b32 %f507, %r352;
	sub.rn.f32 	%f510, %f1196, %f507;
	and.b32  	%r353, %r351, -65536;
	mov.b32 %f508, %r353;
	sub.rn.f32 	%f509, %f415, %f508;
	cvt.rn.bf16x2.f32 %r354, %f509, %f510;
	st.shared.u16 	[%rd41], %r351;
	@%p11 bra 	$L__BB0_42;
	cvt.u16.u32 	%rs16, %r354;
	st.shared.u16 	[%rd42], %rs16;
$L__BB0_42:
	mov.u32 	%r933, %r4;
	@%p322 bra 	$L__BB0_51;
	bra.uni 	$L__BB0_43;
$L__BB0_51:
	@%p4 bra 	$L__BB0_60;
	cvt.rn.bf16x2.f32 %r363, %f1235, %f1236;
	shl.b32 	%r364, %r363, 16;
	mov.b32 %f523, %r364;
	sub.rn.f32 	%f526, %f1236, %f523;
	and.b32  	%r365, %r363, -65536;
	mov.b32 %f524, %r365;
	sub.rn.f32 	%f525, %f1235, %f524;
	cvt.rn.bf16x2.f32 %r366, %f525, %f526;
	st.shared.u16 	[%rd43], %r363;
	shr.u32 	%r367, %r363, 16;
	st.shared.u16 	[%rd43+2], %r367;
	@%p10 bra 	$L__BB0_53;
	bra.uni 	$L__BB0_54;
$L__BB0_53:
	st.shared.u16 	[%rd44], %r366;
	shr.u32 	%r368, %r366, 16;
	st.shared.u16 	[%rd44+2], %r368;
$L__BB0_54:
	cvt.rn.bf16x2.f32 %r369, %f1233, %f1234;
	shl.b32 	%r370, %r369, 16;
	mov.b32 %f529, %r370;
	sub.rn.f32 	%f532, %f1234, %f529;
	and.b32  	%r371, %r369, -65536;
	mov.b32 %f530, %r371;
	sub.rn.f32 	%f531, %f1233, %f530;
	cvt.rn.bf16x2.f32 %r61, %f531, %f532;
	st.shared.u16 	[%rd43+4], %r369;
	shr.u32 	%r373, %r369, 16;
	st.shared.u16 	[%rd43+6], %r373;
	@%p11 bra 	$L__BB0_56;
	st.shared.u16 	[%rd44+4], %r61;
	shr.u32 	%r374, %r61, 16;
	st.shared.u16 	[%rd44+6], %r374;
$L__BB0_56:
	cvt.rn.bf16x2.f32 %r375, %f1231, %f1232;
	shl.b32 	%r376, %r375, 16;
	mov.b32 %f535, %r376;
	sub.rn.f32 	%f538, %f1232, %f535;
	and.b32  	%r377, %r375, -65536;
	mov.b32 %f536, %r377;
	sub.rn.f32 	%f537, %f1231, %f536;
	cvt.rn.bf16x2.f32 %r62, %f537, %f538;
	st.shared.u16 	[%rd43+8], %r375;
	shr.u32 	%r379, %r375, 16;
	st.shared.u16 	[%rd43+10], %r379;
	@%p11 bra 	$L__BB0_58;
	st.shared.u16 	[%rd44+8], %r62;
	shr.u32 	%r380, %r62, 16;
	st.shared.u16 	[%rd44+10], %r380;
$L__BB0_58:
	cvt.rn.bf16x2.f32 %r381, %f1229, %f1230;
	shl.b32 	%r382, %r381, 16;
	mov.b32 %f541, %r382;
	sub.rn.f32 	%f544, %f1230, %f541;
	and.b32  	%r383, %r381, -65536;
	mov.b32 %f542, %r383;
	sub.rn.f32 	%f543, %f1229, %f542;
	cvt.rn.bf16x2.f32 %r63, %f543, %f544;
	st.shared.u16 	[%rd43+12], %r381;
	shr.u32 	%r385, %r381, 16;
	st.shared.u16 	[%rd43+14], %r385;
	@%p11 bra 	$L__BB0_76;
	st.shared.u16 	[%rd44+12], %r63;
	shr.u32 	%r386, %r63, 16;
	st.shared.u16 	[%rd44+14], %r386;
	bra.uni 	$L__BB0_76;
$L__BB0_47:
	cvt.u64.u32 	%rd236, %r58;
	mul.lo.s64 	%rd237, %rd236, %rd5;
	shl.b64 	%rd238, %rd237, 1;
	add.s64 	%rd239, %rd55, %rd238;
	mul.wide.u32 	%rd240, %r57, 2;
	add.s64 	%rd241, %rd239, %rd240;
	ld.global.u16 	%rs35, [%rd241];
	cvt.f32.f16 %f1180, %rs35;
$L__BB0_48:
	mad.lo.s32 	%r362, %r55, 40, %r56;
	cvt.rn.bf16x2.f32 %r358, %f415, %f1180;
	shl.b32 	%r359, %r358, 16;
	mov.b32 %f517, %r359;
	sub.rn.f32 	%f520, %f1180, %f517;
	and.b32  	%r360, %r358, -65536;
	mov.b32 %f518, %r360;
	sub.rn.f32 	%f519, %f415, %f518;
	cvt.rn.bf16x2.f32 %r361, %f519, %f520;
	mul.wide.u32 	%rd242, %r362, 2;
	add.s64 	%rd244, %rd217, %rd242;
	st.shared.u16 	[%rd244], %r358;
	@%p11 bra 	$L__BB0_50;
	bra.uni 	$L__BB0_49;
$L__BB0_50:
	add.s32 	%r59, %r933, 128;
	setp.lt.u32 	%p32, %r933, 1920;
	mov.u32 	%r933, %r59;
	@%p32 bra 	$L__BB0_43;
	bra.uni 	$L__BB0_101;
$L__BB0_43:
	.pragma "nounroll";
	shr.u32 	%r356, %r933, 5;
	selp.b32 	%r55, %r19, %r356, %p4;
	shr.u32 	%r357, %r933, 6;
	selp.b32 	%r56, %r357, %r16, %p4;
	or.b32  	%r57, %r55, %r3;
	setp.ge.s32 	%p28, %r57, %r226;
	mov.f32 	%f1180, %f415;
	@%p28 bra 	$L__BB0_48;
	or.b32  	%r58, %r56, %r932;
	setp.ge.s32 	%p29, %r58, %r13;
	mov.f32 	%f1180, %f415;
	@%p29 bra 	$L__BB0_48;
	ld.local.u64 	%rd229, [%rd1+8];
	cvta.to.global.u64 	%rd55, %rd229;
	@%p4 bra 	$L__BB0_47;
	cvt.u64.u32 	%rd230, %r57;
	mul.lo.s64 	%rd231, %rd230, %rd5;
	shl.b64 	%rd232, %rd231, 1;
	add.s64 	%rd233, %rd55, %rd232;
	mul.wide.u32 	%rd234, %r58, 2;
	add.s64 	%rd235, %rd233, %rd234;
	ld.global.u16 	%rs34, [%rd235];
	cvt.f32.f16 %f1180, %rs34;
	bra.uni 	$L__BB0_48;
$L__BB0_49:
	add.s64 	%rd56, %rd244, 5120;
	cvt.u16.u32 	%rs17, %r361;
	st.shared.u16 	[%rd56], %rs17;
	bra.uni 	$L__BB0_50;
$L__BB0_60:
	mov.f32 	%f545, 0f00000000;
	cvt.rn.bf16x2.f32 %r387, %f545, %f1236;
	shl.b32 	%r388, %r387, 16;
	mov.b32 %f547, %r388;
	sub.rn.f32 	%f550, %f1236, %f547;
	and.b32  	%r389, %r387, -65536;
	mov.b32 %f548, %r389;
	sub.rn.f32 	%f549, %f545, %f548;
	cvt.rn.bf16x2.f32 %r390, %f549, %f550;
	st.shared.u16 	[%rd45], %r387;
	@%p10 bra 	$L__BB0_61;
	bra.uni 	$L__BB0_62;
$L__BB0_61:
	cvt.u16.u32 	%rs18, %r390;
	st.shared.u16 	[%rd46], %rs18;
$L__BB0_62:
	cvt.rn.bf16x2.f32 %r391, %f545, %f1235;
	shl.b32 	%r392, %r391, 16;
	mov.b32 %f553, %r392;
	sub.rn.f32 	%f556, %f1235, %f553;
	and.b32  	%r393, %r391, -65536;
	mov.b32 %f554, %r393;
	sub.rn.f32 	%f555, %f545, %f554;
	cvt.rn.bf16x2.f32 %r394, %f555, %f556;
	st.shared.u16 	[%rd47+80], %r391;
	@%p11 bra 	$L__BB0_64;
	cvt.u16.u32 	%rs19, %r394;
	st.shared.u16 	[%rd48+80], %rs19;
$L__BB0_64:
	cvt.rn.bf16x2.f32 %r395, %f545, %f1234;
	shl.b32 	%r396, %r395, 16;
	mov.b32 %f559, %r396;
	sub.rn.f32 	%f562, %f1234, %f559;
	and.b32  	%r397, %r395, -65536;
	mov.b32 %f560, %r397;
	sub.rn.f32 	%f561, %f545, %f560;
	cvt.rn.bf16x2.f32 %r398, %f561, %f562;
	st.shared.u16 	[%rd47+160], %r395;
	@%p11 bra 	$L__BB0_66;
	cvt.u16.u32 	%rs20, %r398;
	st.shared.u16 	[%rd48+160], %rs20;
$L__BB0_66:
	cvt.rn.bf16x2.f32 %r399, %f545, %f1233;
	shl.b32 	%r400, %r399, 16;
	mov.b32 %f565, %r400;
	sub.rn.f32 	%f568, %f1233, %f565;
	and.b32  	%r401, %r399, -65536;
	mov.b32 %f566, %r401;
	sub.rn.f32 	%f567, %f545, %f566;
	cvt.rn.bf16x2.f32 %r402, %f567, %f568;
	st.shared.u16 	[%rd47+240], %r399;
	@%p11 bra 	$L__BB0_68;
	cvt.u16.u32 	%rs21, %r402;
	st.shared.u16 	[%rd48+240], %rs21;
$L__BB0_68:
	cvt.rn.bf16x2.f32 %r403, %f545, %f1232;
	shl.b32 	%r404, %r403, 16;
	mov.b32 %f571, %r404;
	sub.rn.f32 	%f574, %f1232, %f571;
	and.b32  	%r405, %r403, -65536;
	mov.b32 %f572, %r405;
	sub.rn.f32 	%f573, %f545, %f572;
	cvt.rn.bf16x2.f32 %r406, %f573, %f574;
	st.shared.u16 	[%rd47+320], %r403;
	@%p11 bra 	$L__BB0_70;
	cvt.u16.u32 	%rs22, %r406;
	st.shared.u16 	[%rd48+320], %rs22;
$L__BB0_70:
	cvt.rn.bf16x2.f32 %r407, %f545, %f1231;
	shl.b32 	%r408, %r407, 16;
	mov.b32 %f577, %r408;
	sub.rn.f32 	%f580, %f1231, %f577;
	and.b32  	%r409, %r407, -65536;
	mov.b32 %f578, %r409;
	sub.rn.f32 	%f579, %f545, %f578;
	cvt.rn.bf16x2.f32 %r410, %f579, %f580;
	st.shared.u16 	[%rd47+400], %r407;
	@%p11 bra 	$L__BB0_72;
	cvt.u16.u32 	%rs23, %r410;
	st.shared.u16 	[%rd48+400], %rs23;
$L__BB0_72:
	cvt.rn.bf16x2.f32 %r411, %f545, %f1230;
	shl.b32 	%r412, %r411, 16;
	mov.b32 %f583, %r412;
	sub.rn.f32 	%f586, %f1230, %f583;
	and.b32  	%r413, %r411, -65536;
	mov.b32 %f584, %r413;
	sub.rn.f32 	%f585, %f545, %f584;
	cvt.rn.bf16x2.f32 %r414, %f585, %f586;
	st.shared.u16 	[%rd47+480], %r411;
	@%p11 bra 	$L__BB0_74;
	cvt.u16.u32 	%rs24, %r414;
	st.shared.u16 	[%rd48+480], %rs24;
$L__BB0_74:
	cvt.rn.bf16x2.f32 %r415, %f545, %f1229;
	shl.b32 	%r416, %r415, 16;
	mov.b32 %f589, %r416;
	sub.rn.f32 	%f592, %f1229, %f589;
	and.b32  	%r417, %r415, -65536;
	mov.b32 %f590, %r417;
	sub.rn.f32 	%f591, %f545, %f590;
	cvt.rn.bf16x2.f32 %r418, %f591, %f592;
	st.shared.u16 	[%rd47+560], %r415;
	@%p11 bra 	$L__BB0_76;
	cvt.u16.u32 	%rs25, %r418;
	st.shared.u16 	[%rd48+560], %rs25;
$L__BB0_76:
	@%p4 bra 	$L__BB0_85;
	cvt.rn.bf16x2.f32 %r419, %f1227, %f1228;
	shl.b32 	%r420, %r419, 16;
	mov.b32 %f595, %r420;
	sub.rn.f32 	%f598, %f1228, %f595;
	and.b32  	%r421, %r419, -65536;
	mov.b32 %f596, %r421;
	sub.rn.f32 	%f597, %f1227, %f596;
	cvt.rn.bf16x2.f32 %r64, %f597, %f598;
	st.shared.u16 	[%rd49], %r419;
	shr.u32 	%r423, %r419, 16;
	st.shared.u16 	[%rd49+2], %r423;
	@%p11 bra 	$L__BB0_79;
	st.shared.u16 	[%rd50], %r64;
	shr.u32 	%r424, %r64, 16;
	st.shared.u16 	[%rd50+2], %r424;
$L__BB0_79:
	cvt.rn.bf16x2.f32 %r425, %f1225, %f1226;
	shl.b32 	%r426, %r425, 16;
	mov.b32 %f601, %r426;
	sub.rn.f32 	%f604, %f1226, %f601;
	and.b32  	%r427, %r425, -65536;
	mov.b32 %f602, %r427;
	sub.rn.f32 	%f603, %f1225, %f602;
	cvt.rn.bf16x2.f32 %r65, %f603, %f604;
	st.shared.u16 	[%rd49+4], %r425;
	shr.u32 	%r429, %r425, 16;
	st.shared.u16 	[%rd49+6], %r429;
	@%p11 bra 	$L__BB0_81;
	st.shared.u16 	[%rd50+4], %r65;
	shr.u32 	%r430, %r65, 16;
	st.shared.u16 	[%rd50+6], %r430;
$L__BB0_81:
	cvt.rn.bf16x2.f32 %r431, %f1223, %f1224;
	shl.b32 	%r432, %r431, 16;
	mov.b32 %f607, %r432;
	sub.rn.f32 	%f610, %f1224, %f607;
	and.b32  	%r433, %r431, -65536;
	mov.b32 %f608, %r433;
	sub.rn.f32 	%f609, %f1223, %f608;
	cvt.rn.bf16x2.f32 %r66, %f609, %f610;
	st.shared.u16 	[%rd49+8], %r431;
	shr.u32 	%r435, %r431, 16;
	st.shared.u16 	[%rd49+10], %r435;
	@%p11 bra 	$L__BB0_83;
	st.shared.u16 	[%rd50+8], %r66;
	shr.u32 	%r436, %r66, 16;
	st.shared.u16 	[%rd50+10], %r436;
$L__BB0_83:
	cvt.rn.bf16x2.f32 %r437, %f1221, %f1222;
	shl.b32 	%r438, %r437, 16;
	mov.b32 %f613, %r438;
	sub.rn.f32 	%f616, %f1222, %f613;
	and.b32  	%r439, %r437, -65536;
	mov.b32 %f614, %r439;
	sub.rn.f32 	%f615, %f1221, %f614;
	cvt.rn.bf16x2.f32 %r67, %f615, %f616;
	st.shared.u16 	[%rd49+12], %r437;
	shr.u32 	%r441, %r437, 16;
	st.shared.u16 	[%rd49+14], %r441;
	@%p11 bra 	$L__BB0_101;
	st.shared.u16 	[%rd50+12], %r67;
	shr.u32 	%r442, %r67, 16;
	st.shared.u16 	[%rd50+14], %r442;
	bra.uni 	$L__BB0_101;
$L__BB0_85:
	mov.f32 	%f617, 0f00000000;
	cvt.rn.bf16x2.f32 %r443, %f617, %f1228;
	shl.b32 	%r444, %r443, 16;
	mov.b32 %f619, %r444;
	sub.rn.f32 	%f622, %f1228, %f619;
	and.b32  	%r445, %r443, -65536;
	mov.b32 %f620, %r445;
	sub.rn.f32 	%f621, %f617, %f620;
	cvt.rn.bf16x2.f32 %r446, %f621, %f622;
	st.shared.u16 	[%rd51], %r443;
	@%p11 bra 	$L__BB0_87;
	cvt.u16.u32 	%rs26, %r446;
	st.shared.u16 	[%rd52], %rs26;
$L__BB0_87:
	cvt.rn.bf16x2.f32 %r447, %f617, %f1227;
	shl.b32 	%r448, %r447, 16;
	mov.b32 %f625, %r448;
	sub.rn.f32 	%f628, %f1227, %f625;
	and.b32  	%r449, %r447, -65536;
	mov.b32 %f626, %r449;
	sub.rn.f32 	%f627, %f617, %f626;
	cvt.rn.bf16x2.f32 %r450, %f627, %f628;
	st.shared.u16 	[%rd53+80], %r447;
	@%p11 bra 	$L__BB0_89;
	cvt.u16.u32 	%rs27, %r450;
	st.shared.u16 	[%rd54+80], %rs27;
$L__BB0_89:
	cvt.rn.bf16x2.f32 %r451, %f617, %f1226;
	shl.b32 	%r452, %r451, 16;
	mov.b32 %f631, %r452;
	sub.rn.f32 	%f634, %f1226, %f631;
	and.b32  	%r453, %r451, -65536;
	mov.b32 %f632, %r453;
	sub.rn.f32 	%f633, %f617, %f632;
	cvt.rn.bf16x2.f32 %r454, %f633, %f634;
	st.shared.u16 	[%rd53+160], %r451;
	@%p11 bra 	$L__BB0_91;
	cvt.u16.u32 	%rs28, %r454;
	st.shared.u16 	[%rd54+160], %rs28;
$L__BB0_91:
	cvt.rn.bf16x2.f32 %r455, %f617, %f1225;
	shl.b32 	%r456, %r455, 16;
	mov.b32 %f637, %r456;
	sub.rn.f32 	%f640, %f1225, %f637;
	and.b32  	%r457, %r455, -65536;
	mov.b32 %f638, %r457;
	sub.rn.f32 	%f639, %f617, %f638;
	cvt.rn.bf16x2.f32 %r458, %f639, %f640;
	st.shared.u16 	[%rd53+240], %r455;
	@%p11 bra 	$L__BB0_93;
	cvt.u16.u32 	%rs29, %r458;
	st.shared.u16 	[%rd54+240], %rs29;
$L__BB0_93:
	cvt.rn.bf16x2.f32 %r459, %f617, %f1224;
	shl.b32 	%r460, %r459, 16;
	mov.b32 %f643, %r460;
	sub.rn.f32 	%f646, %f1224, %f643;
	and.b32  	%r461, %r459, -65536;
	mov.b32 %f644, %r461;
	sub.rn.f32 	%f645, %f617, %f644;
	cvt.rn.bf16x2.f32 %r462, %f645, %f646;
	st.shared.u16 	[%rd53+320], %r459;
	@%p11 bra 	$L__BB0_95;
	cvt.u16.u32 	%rs30, %r462;
	st.shared.u16 	[%rd54+320], %rs30;
$L__BB0_95:
	cvt.rn.bf16x2.f32 %r463, %f617, %f1223;
	shl.b32 	%r464, %r463, 16;
	mov.b32 %f649, %r464;
	sub.rn.f32 	%f652, %f1223, %f649;
	and.b32  	%r465, %r463, -65536;
	mov.b32 %f650, %r465;
	sub.rn.f32 	%f651, %f617, %f650;
	cvt.rn.bf16x2.f32 %r466, %f651, %f652;
	st.shared.u16 	[%rd53+400], %r463;
	@%p11 bra 	$L__BB0_97;
	cvt.u16.u32 	%rs31, %r466;
	st.shared.u16 	[%rd54+400], %rs31;
$L__BB0_97:
	cvt.rn.bf16x2.f32 %r467, %f617, %f1222;
	shl.b32 	%r468, %r467, 16;
	mov.b32 %f655, %r468;
	sub.rn.f32 	%f658, %f1222, %f655;
	and.b32  	%r469, %r467, -65536;
	mov.b32 %f656, %r469;
	sub.rn.f32 	%f657, %f617, %f656;
	cvt.rn.bf16x2.f32 %r470, %f657, %f658;
	st.shared.u16 	[%rd53+480], %r467;
	@%p11 bra 	$L__BB0_99;
	cvt.u16.u32 	%rs32, %r470;
	st.shared.u16 	[%rd54+480], %rs32;
$L__BB0_99:
	cvt.rn.bf16x2.f32 %r471, %f617, %f1221;
	shl.b32 	%r472, %r471, 16;
	mov.b32 %f661, %r472;
	sub.rn.f32 	%f664, %f1221, %f661;
	and.b32  	%r473, %r471, -65536;
	mov.b32 %f662, %r473;
	sub.rn.f32 	%f663, %f617, %f662;
	cvt.rn.bf16x2.f32 %r474, %f663, %f664;
	st.shared.u16 	[%rd53+560], %r471;
	@%p11 bra 	$L__BB0_101;
	cvt.u16.u32 	%rs33, %r474;
	st.shared.u16 	[%rd54+560], %rs33;
$L__BB0_101:
	bar.sync 0;
$L__BB0_102:
	add.s32 	%r932, %r932, 32;
	setp.ge.s32 	%p59, %r932, %r13;
	@%p59 bra 	$L__BB0_204;
	cvt.u32.u64 	%r475, %rd6;
	setp.lt.s32 	%p60, %r475, %r9;
	ld.local.s32 	%rd245, [%rd1+44];
	mul.lo.s64 	%rd246, %rd245, %rd6;
	or.b32  	%r69, %r932, %r17;
	cvt.s64.s32 	%rd247, %r69;
	mul.lo.s64 	%rd248, %rd247, %rd7;
	add.s64 	%rd57, %rd246, %rd248;
	setp.lt.s32 	%p61, %r69, %r13;
	and.pred  	%p62, %p60, %p61;
	mov.f32 	%f1196, 0f00000000;
	mov.f32 	%f1181, %f1196;
	@%p62 bra 	$L__BB0_104;
	bra.uni 	$L__BB0_109;
$L__BB0_104:
	ld.local.u64 	%rd250, [%rd1];
	cvta.to.global.u64 	%rd59, %rd250;
	ld.local.u32 	%r477, [%rd1+60];
	setp.eq.s32 	%p63, %r477, 1;
	@%p63 bra 	$L__BB0_107;
	setp.ne.s32 	%p64, %r477, 0;
	@%p64 bra 	$L__BB0_108;
	shl.b64 	%rd253, %rd57, 2;
	add.s64 	%rd254, %rd59, %rd253;
	ld.global.f32 	%f1181, [%rd254];
	bra.uni 	$L__BB0_109;
$L__BB0_107:
	shl.b64 	%rd251, %rd57, 1;
	add.s64 	%rd252, %rd59, %rd251;
	ld.global.u16 	%r479, [%rd252];
	shl.b32 	%r478, %r479, 16;
	mov.b32 %f1181, %r478;
	bra.uni 	$L__BB0_109;
$L__BB0_108:
	shl.b64 	%rd255, %rd57, 1;
	add.s64 	%rd256, %rd59, %rd255;
	ld.global.u16 	%rs36, [%rd256];
	cvt.f32.f16 %f1181, %rs36;
$L__BB0_109:
	mul.lo.s64 	%rd249, %rd245, %rd8;
	add.s64 	%rd58, %rd249, %rd9;
	setp.lt.s32 	%p65, %r25, %r9;
	add.s64 	%rd60, %rd58, %rd57;
	add.s32 	%r74, %r20, %r69;
	setp.lt.s32 	%p66, %r74, %r13;
	and.pred  	%p67, %p65, %p66;
	mov.f32 	%f1182, %f1196;
	@!%p67 bra 	$L__BB0_115;
	bra.uni 	$L__BB0_110;
$L__BB0_110:
	ld.local.u64 	%rd257, [%rd1];
	cvta.to.global.u64 	%rd61, %rd257;
	ld.local.u32 	%r481, [%rd1+60];
	setp.eq.s32 	%p68, %r481, 0;
	@%p68 bra 	$L__BB0_113;
	setp.ne.s32 	%p69, %r481, 1;
	@%p69 bra 	$L__BB0_114;
	shl.b64 	%rd258, %rd60, 1;
	add.s64 	%rd259, %rd61, %rd258;
	ld.global.u16 	%r483, [%rd259];
	shl.b32 	%r482, %r483, 16;
	mov.b32 %f1182, %r482;
	bra.uni 	$L__BB0_115;
$L__BB0_113:
	shl.b64 	%rd260, %rd60, 2;
	add.s64 	%rd261, %rd61, %rd260;
	ld.global.f32 	%f1182, [%rd261];
	bra.uni 	$L__BB0_115;
$L__BB0_114:
	shl.b64 	%rd262, %rd60, 1;
	add.s64 	%rd263, %rd61, %rd262;
	ld.global.u16 	%rs37, [%rd263];
	cvt.f32.f16 %f1182, %rs37;
$L__BB0_115:
	setp.lt.s32 	%p70, %r26, %r9;
	add.s64 	%rd62, %rd58, %rd60;
	add.s32 	%r75, %r74, %r20;
	setp.lt.s32 	%p71, %r75, %r13;
	and.pred  	%p72, %p70, %p71;
	mov.f32 	%f1183, %f1196;
	@!%p72 bra 	$L__BB0_121;
	bra.uni 	$L__BB0_116;
$L__BB0_116:
	ld.local.u64 	%rd264, [%rd1];
	cvta.to.global.u64 	%rd63, %rd264;
	ld.local.u32 	%r485, [%rd1+60];
	setp.eq.s32 	%p73, %r485, 0;
	@%p73 bra 	$L__BB0_119;
	setp.ne.s32 	%p74, %r485, 1;
	@%p74 bra 	$L__BB0_120;
	shl.b64 	%rd265, %rd62, 1;
	add.s64 	%rd266, %rd63, %rd265;
	ld.global.u16 	%r487, [%rd266];
	shl.b32 	%r486, %r487, 16;
	mov.b32 %f1183, %r486;
	bra.uni 	$L__BB0_121;
$L__BB0_119:
	shl.b64 	%rd267, %rd62, 2;
	add.s64 	%rd268, %rd63, %rd267;
	ld.global.f32 	%f1183, [%rd268];
	bra.uni 	$L__BB0_121;
$L__BB0_120:
	shl.b64 	%rd269, %rd62, 1;
	add.s64 	%rd270, %rd63, %rd269;
	ld.global.u16 	%rs38, [%rd270];
	cvt.f32.f16 %f1183, %rs38;
$L__BB0_121:
	setp.lt.s32 	%p75, %r27, %r9;
	add.s64 	%rd64, %rd58, %rd62;
	add.s32 	%r76, %r75, %r20;
	setp.lt.s32 	%p76, %r76, %r13;
	and.pred  	%p77, %p75, %p76;
	mov.f32 	%f1184, %f1196;
	@!%p77 bra 	$L__BB0_127;
	bra.uni 	$L__BB0_122;
$L__BB0_122:
	ld.local.u64 	%rd271, [%rd1];
	cvta.to.global.u64 	%rd65, %rd271;
	ld.local.u32 	%r489, [%rd1+60];
	setp.eq.s32 	%p78, %r489, 0;
	@%p78 bra 	$L__BB0_125;
	setp.ne.s32 	%p79, %r489, 1;
	@%p79 bra 	$L__BB0_126;
	shl.b64 	%rd272, %rd64, 1;
	add.s64 	%rd273, %rd65, %rd272;
	ld.global.u16 	%r491, [%rd273];
	shl.b32 	%r490, %r491, 16;
	mov.b32 %f1184, %r490;
	bra.uni 	$L__BB0_127;
$L__BB0_125:
	shl.b64 	%rd274, %rd64, 2;
	add.s64 	%rd275, %rd65, %rd274;
	ld.global.f32 	%f1184, [%rd275];
	bra.uni 	$L__BB0_127;
$L__BB0_126:
	shl.b64 	%rd276, %rd64, 1;
	add.s64 	%rd277, %rd65, %rd276;
	ld.global.u16 	%rs39, [%rd277];
	cvt.f32.f16 %f1184, %rs39;
$L__BB0_127:
	setp.lt.s32 	%p80, %r28, %r9;
	add.s64 	%rd66, %rd58, %rd64;
	add.s32 	%r77, %r76, %r20;
	setp.lt.s32 	%p81, %r77, %r13;
	and.pred  	%p82, %p80, %p81;
	mov.f32 	%f1185, %f1196;
	@!%p82 bra 	$L__BB0_133;
	bra.uni 	$L__BB0_128;
$L__BB0_128:
	ld.local.u64 	%rd278, [%rd1];
	cvta.to.global.u64 	%rd67, %rd278;
	ld.local.u32 	%r493, [%rd1+60];
	setp.eq.s32 	%p83, %r493, 0;
	@%p83 bra 	$L__BB0_131;
	setp.ne.s32 	%p84, %r493, 1;
	@%p84 bra 	$L__BB0_132;
	shl.b64 	%rd279, %rd66, 1;
	add.s64 	%rd280, %rd67, %rd279;
	ld.global.u16 	%r495, [%rd280];
	shl.b32 	%r494, %r495, 16;
	mov.b32 %f1185, %r494;
	bra.uni 	$L__BB0_133;
$L__BB0_131:
	shl.b64 	%rd281, %rd66, 2;
	add.s64 	%rd282, %rd67, %rd281;
	ld.global.f32 	%f1185, [%rd282];
	bra.uni 	$L__BB0_133;
$L__BB0_132:
	shl.b64 	%rd283, %rd66, 1;
	add.s64 	%rd284, %rd67, %rd283;
	ld.global.u16 	%rs40, [%rd284];
	cvt.f32.f16 %f1185, %rs40;
$L__BB0_133:
	setp.lt.s32 	%p85, %r29, %r9;
	add.s64 	%rd68, %rd58, %rd66;
	add.s32 	%r78, %r77, %r20;
	setp.lt.s32 	%p86, %r78, %r13;
	and.pred  	%p87, %p85, %p86;
	mov.f32 	%f1186, %f1196;
	@!%p87 bra 	$L__BB0_139;
	bra.uni 	$L__BB0_134;
$L__BB0_134:
	ld.local.u64 	%rd285, [%rd1];
	cvta.to.global.u64 	%rd69, %rd285;
	ld.local.u32 	%r497, [%rd1+60];
	setp.eq.s32 	%p88, %r497, 0;
	@%p88 bra 	$L__BB0_137;
	setp.ne.s32 	%p89, %r497, 1;
	@%p89 bra 	$L__BB0_138;
	shl.b64 	%rd286, %rd68, 1;
	add.s64 	%rd287, %rd69, %rd286;
	ld.global.u16 	%r499, [%rd287];
	shl.b32 	%r498, %r499, 16;
	mov.b32 %f1186, %r498;
	bra.uni 	$L__BB0_139;
$L__BB0_137:
	shl.b64 	%rd288, %rd68, 2;
	add.s64 	%rd289, %rd69, %rd288;
	ld.global.f32 	%f1186, [%rd289];
	bra.uni 	$L__BB0_139;
$L__BB0_138:
	shl.b64 	%rd290, %rd68, 1;
	add.s64 	%rd291, %rd69, %rd290;
	ld.global.u16 	%rs41, [%rd291];
	cvt.f32.f16 %f1186, %rs41;
$L__BB0_139:
	setp.lt.s32 	%p90, %r30, %r9;
	add.s64 	%rd70, %rd58, %rd68;
	add.s32 	%r79, %r78, %r20;
	setp.lt.s32 	%p91, %r79, %r13;
	and.pred  	%p92, %p90, %p91;
	mov.f32 	%f1187, %f1196;
	@!%p92 bra 	$L__BB0_145;
	bra.uni 	$L__BB0_140;
$L__BB0_140:
	ld.local.u64 	%rd292, [%rd1];
	cvta.to.global.u64 	%rd71, %rd292;
	ld.local.u32 	%r501, [%rd1+60];
	setp.eq.s32 	%p93, %r501, 0;
	@%p93 bra 	$L__BB0_143;
	setp.ne.s32 	%p94, %r501, 1;
	@%p94 bra 	$L__BB0_144;
	shl.b64 	%rd293, %rd70, 1;
	add.s64 	%rd294, %rd71, %rd293;
	ld.global.u16 	%r503, [%rd294];
	shl.b32 	%r502, %r503, 16;
	mov.b32 %f1187, %r502;
	bra.uni 	$L__BB0_145;
$L__BB0_143:
	shl.b64 	%rd295, %rd70, 2;
	add.s64 	%rd296, %rd71, %rd295;
	ld.global.f32 	%f1187, [%rd296];
	bra.uni 	$L__BB0_145;
$L__BB0_144:
	shl.b64 	%rd297, %rd70, 1;
	add.s64 	%rd298, %rd71, %rd297;
	ld.global.u16 	%rs42, [%rd298];
	cvt.f32.f16 %f1187, %rs42;
$L__BB0_145:
	setp.lt.s32 	%p95, %r31, %r9;
	add.s64 	%rd72, %rd58, %rd70;
	add.s32 	%r80, %r79, %r20;
	setp.lt.s32 	%p96, %r80, %r13;
	and.pred  	%p97, %p95, %p96;
	mov.f32 	%f1188, %f1196;
	@!%p97 bra 	$L__BB0_151;
	bra.uni 	$L__BB0_146;
$L__BB0_146:
	ld.local.u64 	%rd299, [%rd1];
	cvta.to.global.u64 	%rd73, %rd299;
	ld.local.u32 	%r505, [%rd1+60];
	setp.eq.s32 	%p98, %r505, 0;
	@%p98 bra 	$L__BB0_149;
	setp.ne.s32 	%p99, %r505, 1;
	@%p99 bra 	$L__BB0_150;
	shl.b64 	%rd300, %rd72, 1;
	add.s64 	%rd301, %rd73, %rd300;
	ld.global.u16 	%r507, [%rd301];
	shl.b32 	%r506, %r507, 16;
	mov.b32 %f1188, %r506;
	bra.uni 	$L__BB0_151;
$L__BB0_149:
	shl.b64 	%rd302, %rd72, 2;
	add.s64 	%rd303, %rd73, %rd302;
	ld.global.f32 	%f1188, [%rd303];
	bra.uni 	$L__BB0_151;
$L__BB0_150:
	shl.b64 	%rd304, %rd72, 1;
	add.s64 	%rd305, %rd73, %rd304;
	ld.global.u16 	%rs43, [%rd305];
	cvt.f32.f16 %f1188, %rs43;
$L__BB0_151:
	setp.lt.s32 	%p100, %r32, %r9;
	add.s64 	%rd74, %rd58, %rd72;
	add.s32 	%r81, %r80, %r20;
	setp.lt.s32 	%p101, %r81, %r13;
	and.pred  	%p102, %p100, %p101;
	mov.f32 	%f1189, %f1196;
	@!%p102 bra 	$L__BB0_157;
	bra.uni 	$L__BB0_152;
$L__BB0_152:
	ld.local.u64 	%rd306, [%rd1];
	cvta.to.global.u64 	%rd75, %rd306;
	ld.local.u32 	%r509, [%rd1+60];
	setp.eq.s32 	%p103, %r509, 0;
	@%p103 bra 	$L__BB0_155;
	setp.ne.s32 	%p104, %r509, 1;
	@%p104 bra 	$L__BB0_156;
	shl.b64 	%rd307, %rd74, 1;
	add.s64 	%rd308, %rd75, %rd307;
	ld.global.u16 	%r511, [%rd308];
	shl.b32 	%r510, %r511, 16;
	mov.b32 %f1189, %r510;
	bra.uni 	$L__BB0_157;
$L__BB0_155:
	shl.b64 	%rd309, %rd74, 2;
	add.s64 	%rd310, %rd75, %rd309;
	ld.global.f32 	%f1189, [%rd310];
	bra.uni 	$L__BB0_157;
$L__BB0_156:
	shl.b64 	%rd311, %rd74, 1;
	add.s64 	%rd312, %rd75, %rd311;
	ld.global.u16 	%rs44, [%rd312];
	cvt.f32.f16 %f1189, %rs44;
$L__BB0_157:
	setp.lt.s32 	%p105, %r33, %r9;
	add.s64 	%rd76, %rd58, %rd74;
	add.s32 	%r82, %r81, %r20;
	setp.lt.s32 	%p106, %r82, %r13;
	and.pred  	%p107, %p105, %p106;
	mov.f32 	%f1190, %f1196;
	@!%p107 bra 	$L__BB0_163;
	bra.uni 	$L__BB0_158;
$L__BB0_158:
	ld.local.u64 	%rd313, [%rd1];
	cvta.to.global.u64 	%rd77, %rd313;
	ld.local.u32 	%r513, [%rd1+60];
	setp.eq.s32 	%p108, %r513, 0;
	@%p108 bra 	$L__BB0_161;
	setp.ne.s32 	%p109, %r513, 1;
	@%p109 bra 	$L__BB0_162;
	shl.b64 	%rd314, %rd76, 1;
	add.s64 	%rd315, %rd77, %rd314;
	ld.global.u16 	%r515, [%rd315];
	shl.b32 	%r514, %r515, 16;
	mov.b32 %f1190, %r514;
	bra.uni 	$L__BB0_163;
$L__BB0_161:
	shl.b64 	%rd316, %rd76, 2;
	add.s64 	%rd317, %rd77, %rd316;
	ld.global.f32 	%f1190, [%rd317];
	bra.uni 	$L__BB0_163;
$L__BB0_162:
	shl.b64 	%rd318, %rd76, 1;
	add.s64 	%rd319, %rd77, %rd318;
	ld.global.u16 	%rs45, [%rd319];
	cvt.f32.f16 %f1190, %rs45;
$L__BB0_163:
	setp.lt.s32 	%p110, %r34, %r9;
	add.s64 	%rd78, %rd58, %rd76;
	add.s32 	%r83, %r82, %r20;
	setp.lt.s32 	%p111, %r83, %r13;
	and.pred  	%p112, %p110, %p111;
	mov.f32 	%f1191, %f1196;
	@!%p112 bra 	$L__BB0_169;
	bra.uni 	$L__BB0_164;
$L__BB0_164:
	ld.local.u64 	%rd320, [%rd1];
	cvta.to.global.u64 	%rd79, %rd320;
	ld.local.u32 	%r517, [%rd1+60];
	setp.eq.s32 	%p113, %r517, 0;
	@%p113 bra 	$L__BB0_167;
	setp.ne.s32 	%p114, %r517, 1;
	@%p114 bra 	$L__BB0_168;
	shl.b64 	%rd321, %rd78, 1;
	add.s64 	%rd322, %rd79, %rd321;
	ld.global.u16 	%r519, [%rd322];
	shl.b32 	%r518, %r519, 16;
	mov.b32 %f1191, %r518;
	bra.uni 	$L__BB0_169;
$L__BB0_167:
	shl.b64 	%rd323, %rd78, 2;
	add.s64 	%rd324, %rd79, %rd323;
	ld.global.f32 	%f1191, [%rd324];
	bra.uni 	$L__BB0_169;
$L__BB0_168:
	shl.b64 	%rd325, %rd78, 1;
	add.s64 	%rd326, %rd79, %rd325;
	ld.global.u16 	%rs46, [%rd326];
	cvt.f32.f16 %f1191, %rs46;
$L__BB0_169:
	setp.lt.s32 	%p115, %r35, %r9;
	add.s64 	%rd80, %rd58, %rd78;
	add.s32 	%r84, %r83, %r20;
	setp.lt.s32 	%p116, %r84, %r13;
	and.pred  	%p117, %p115, %p116;
	mov.f32 	%f1192, %f1196;
	@!%p117 bra 	$L__BB0_175;
	bra.uni 	$L__BB0_170;
$L__BB0_170:
	ld.local.u64 	%rd327, [%rd1];
	cvta.to.global.u64 	%rd81, %rd327;
	ld.local.u32 	%r521, [%rd1+60];
	setp.eq.s32 	%p118, %r521, 0;
	@%p118 bra 	$L__BB0_173;
	setp.ne.s32 	%p119, %r521, 1;
	@%p119 bra 	$L__BB0_174;
	shl.b64 	%rd328, %rd80, 1;
	add.s64 	%rd329, %rd81, %rd328;
	ld.global.u16 	%r523, [%rd329];
	shl.b32 	%r522, %r523, 16;
	mov.b32 %f1192, %r522;
	bra.uni 	$L__BB0_175;
$L__BB0_173:
	shl.b64 	%rd330, %rd80, 2;
	add.s64 	%rd331, %rd81, %rd330;
	ld.global.f32 	%f1192, [%rd331];
	bra.uni 	$L__BB0_175;
$L__BB0_174:
	shl.b64 	%rd332, %rd80, 1;
	add.s64 	%rd333, %rd81, %rd332;
	ld.global.u16 	%rs47, [%rd333];
	cvt.f32.f16 %f1192, %rs47;
$L__BB0_175:
	setp.lt.s32 	%p120, %r36, %r9;
	add.s64 	%rd82, %rd58, %rd80;
	add.s32 	%r85, %r84, %r20;
	setp.lt.s32 	%p121, %r85, %r13;
	and.pred  	%p122, %p120, %p121;
	mov.f32 	%f1193, %f1196;
	@!%p122 bra 	$L__BB0_181;
	bra.uni 	$L__BB0_176;
$L__BB0_176:
	ld.local.u64 	%rd334, [%rd1];
	cvta.to.global.u64 	%rd83, %rd334;
	ld.local.u32 	%r525, [%rd1+60];
	setp.eq.s32 	%p123, %r525, 0;
	@%p123 bra 	$L__BB0_179;
	setp.ne.s32 	%p124, %r525, 1;
	@%p124 bra 	$L__BB0_180;
	shl.b64 	%rd335, %rd82, 1;
	add.s64 	%rd336, %rd83, %rd335;
	ld.global.u16 	%r527, [%rd336];
	shl.b32 	%r526, %r527, 16;
	mov.b32 %f1193, %r526;
	bra.uni 	$L__BB0_181;
$L__BB0_179:
	shl.b64 	%rd337, %rd82, 2;
	add.s64 	%rd338, %rd83, %rd337;
	ld.global.f32 	%f1193, [%rd338];
	bra.uni 	$L__BB0_181;
$L__BB0_180:
	shl.b64 	%rd339, %rd82, 1;
	add.s64 	%rd340, %rd83, %rd339;
	ld.global.u16 	%rs48, [%rd340];
	cvt.f32.f16 %f1193, %rs48;
$L__BB0_181:
	setp.lt.s32 	%p125, %r37, %r9;
	add.s64 	%rd84, %rd58, %rd82;
	add.s32 	%r86, %r85, %r20;
	setp.lt.s32 	%p126, %r86, %r13;
	and.pred  	%p127, %p125, %p126;
	mov.f32 	%f1194, %f1196;
	@!%p127 bra 	$L__BB0_187;
	bra.uni 	$L__BB0_182;
$L__BB0_182:
	ld.local.u64 	%rd341, [%rd1];
	cvta.to.global.u64 	%rd85, %rd341;
	ld.local.u32 	%r529, [%rd1+60];
	setp.eq.s32 	%p128, %r529, 0;
	@%p128 bra 	$L__BB0_185;
	setp.ne.s32 	%p129, %r529, 1;
	@%p129 bra 	$L__BB0_186;
	shl.b64 	%rd342, %rd84, 1;
	add.s64 	%rd343, %rd85, %rd342;
	ld.global.u16 	%r531, [%rd343];
	shl.b32 	%r530, %r531, 16;
	mov.b32 %f1194, %r530;
	bra.uni 	$L__BB0_187;
$L__BB0_185:
	shl.b64 	%rd344, %rd84, 2;
	add.s64 	%rd345, %rd85, %rd344;
	ld.global.f32 	%f1194, [%rd345];
	bra.uni 	$L__BB0_187;
$L__BB0_186:
	shl.b64 	%rd346, %rd84, 1;
	add.s64 	%rd347, %rd85, %rd346;
	ld.global.u16 	%rs49, [%rd347];
	cvt.f32.f16 %f1194, %rs49;
$L__BB0_187:
	setp.lt.s32 	%p130, %r38, %r9;
	add.s64 	%rd86, %rd58, %rd84;
	add.s32 	%r87, %r86, %r20;
	setp.lt.s32 	%p131, %r87, %r13;
	and.pred  	%p132, %p130, %p131;
	mov.f32 	%f1195, %f1196;
	@!%p132 bra 	$L__BB0_193;
	bra.uni 	$L__BB0_188;
$L__BB0_188:
	ld.local.u64 	%rd348, [%rd1];
	cvta.to.global.u64 	%rd87, %rd348;
	ld.local.u32 	%r533, [%rd1+60];
	setp.eq.s32 	%p133, %r533, 0;
	@%p133 bra 	$L__BB0_191;
	setp.ne.s32 	%p134, %r533, 1;
	@%p134 bra 	$L__BB0_192;
	shl.b64 	%rd349, %rd86, 1;
	add.s64 	%rd350, %rd87, %rd349;
	ld.global.u16 	%r535, [%rd350];
	shl.b32 	%r534, %r535, 16;
	mov.b32 %f1195, %r534;
	bra.uni 	$L__BB0_193;
$L__BB0_191:
	shl.b64 	%rd351, %rd86, 2;
	add.s64 	%rd352, %rd87, %rd351;
	ld.global.f32 	%f1195, [%rd352];
	bra.uni 	$L__BB0_193;
$L__BB0_192:
	shl.b64 	%rd353, %rd86, 1;
	add.s64 	%rd354, %rd87, %rd353;
	ld.global.u16 	%rs50, [%rd354];
	cvt.f32.f16 %f1195, %rs50;
$L__BB0_193:
	setp.lt.s32 	%p135, %r39, %r9;
	add.s32 	%r537, %r87, %r20;
	setp.lt.s32 	%p136, %r537, %r13;
	and.pred  	%p137, %p135, %p136;
	@!%p137 bra 	$L__BB0_199;
	bra.uni 	$L__BB0_194;
$L__BB0_194:
	add.s64 	%rd88, %rd58, %rd86;
	ld.local.u64 	%rd355, [%rd1];
	cvta.to.global.u64 	%rd89, %rd355;
	ld.local.u32 	%r538, [%rd1+60];
	setp.eq.s32 	%p138, %r538, 0;
	@%p138 bra 	$L__BB0_197;
	setp.ne.s32 	%p139, %r538, 1;
	@%p139 bra 	$L__BB0_198;
	shl.b64 	%rd356, %rd88, 1;
	add.s64 	%rd357, %rd89, %rd356;
	ld.global.u16 	%r540, [%rd357];
	shl.b32 	%r539, %r540, 16;
	mov.b32 %f1196, %r539;
	bra.uni 	$L__BB0_199;
$L__BB0_197:
	shl.b64 	%rd358, %rd88, 2;
	add.s64 	%rd359, %rd89, %rd358;
	ld.global.f32 	%f1196, [%rd359];
	bra.uni 	$L__BB0_199;
$L__BB0_198:
	shl.b64 	%rd360, %rd88, 1;
	add.s64 	%rd361, %rd89, %rd360;
	ld.global.u16 	%rs51, [%rd361];
	cvt.f32.f16 %f1196, %rs51;
$L__BB0_199:
	@%p322 bra 	$L__BB0_200;
	bra.uni 	$L__BB0_204;
$L__BB0_200:
	selp.b32 	%r70, %r932, %r3, %p4;
	selp.b32 	%r541, %r3, %r932, %p4;
	ld.local.u32 	%r71, [%rd10];
	add.s32 	%r72, %r22, %r70;
	add.s32 	%r542, %r23, %r541;
	setp.lt.s32 	%p142, %r72, %r71;
	setp.lt.s32 	%p143, %r542, %r14;
	and.pred  	%p144, %p142, %p143;
	mov.f32 	%f1221, 0f00000000;
	mov.f32 	%f1229, %f1221;
	mov.f32 	%f1230, %f1221;
	mov.f32 	%f1231, %f1221;
	mov.f32 	%f1232, %f1221;
	mov.f32 	%f1233, %f1221;
	mov.f32 	%f1234, %f1221;
	mov.f32 	%f1235, %f1221;
	mov.f32 	%f1236, %f1221;
	@%p144 bra 	$L__BB0_201;
	bra.uni 	$L__BB0_202;
$L__BB0_201:
	ld.local.u64 	%rd363, [%rd1+8];
	cvt.s64.s32 	%rd364, %r72;
	mul.lo.s64 	%rd365, %rd364, %rd5;
	cvt.s64.s32 	%rd366, %r542;
	add.s64 	%rd367, %rd365, %rd366;
	shl.b64 	%rd368, %rd367, 1;
	add.s64 	%rd362, %rd363, %rd368;
	ld.global.nc.L1::no_allocate.v4.u32 {%r543,%r544,%r545,%r546}, [%rd362];
	cvt.u16.u32 	%rs52, %r543;
	cvt.f32.f16 %f1236, %rs52;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs53}, %r543; }
	cvt.f32.f16 %f1235, %rs53;
	cvt.u16.u32 	%rs54, %r544;
	cvt.f32.f16 %f1234, %rs54;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs55}, %r544; }
	cvt.f32.f16 %f1233, %rs55;
	cvt.u16.u32 	%rs56, %r545;
	cvt.f32.f16 %f1232, %rs56;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs57}, %r545; }
	cvt.f32.f16 %f1231, %rs57;
	cvt.u16.u32 	%rs58, %r546;
	cvt.f32.f16 %f1230, %rs58;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs59}, %r546; }
	cvt.f32.f16 %f1229, %rs59;
$L__BB0_202:
	add.s32 	%r88, %r24, %r70;
	setp.lt.s32 	%p146, %r88, %r71;
	and.pred  	%p147, %p146, %p143;
	mov.f32 	%f1222, %f1221;
	mov.f32 	%f1223, %f1221;
	mov.f32 	%f1224, %f1221;
	mov.f32 	%f1225, %f1221;
	mov.f32 	%f1226, %f1221;
	mov.f32 	%f1227, %f1221;
	mov.f32 	%f1228, %f1221;
	@!%p147 bra 	$L__BB0_204;
	bra.uni 	$L__BB0_203;
$L__BB0_203:
	ld.local.u64 	%rd370, [%rd1+8];
	cvt.s64.s32 	%rd371, %r88;
	mul.lo.s64 	%rd372, %rd371, %rd5;
	cvt.s64.s32 	%rd373, %r542;
	add.s64 	%rd374, %rd372, %rd373;
	shl.b64 	%rd375, %rd374, 1;
	add.s64 	%rd369, %rd370, %rd375;
	ld.global.nc.L1::no_allocate.v4.u32 {%r547,%r548,%r549,%r550}, [%rd369];
	cvt.u16.u32 	%rs60, %r547;
	cvt.f32.f16 %f1228, %rs60;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs61}, %r547; }
	cvt.f32.f16 %f1227, %rs61;
	cvt.u16.u32 	%rs62, %r548;
	cvt.f32.f16 %f1226, %rs62;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs63}, %r548; }
	cvt.f32.f16 %f1225, %rs63;
	cvt.u16.u32 	%rs64, %r549;
	cvt.f32.f16 %f1224, %rs64;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs65}, %r549; }
	cvt.f32.f16 %f1223, %rs65;
	cvt.u16.u32 	%rs66, %r550;
	cvt.f32.f16 %f1222, %rs66;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs67}, %r550; }
	cvt.f32.f16 %f1221, %rs67;
$L__BB0_204:
	mov.b32 	%r942, 0;
	mov.pred 	%p323, -1;
	@%p9 bra 	$L__BB0_227;
	bra.uni 	$L__BB0_205;
$L__BB0_225:
	mov.b32 	%r942, 16;
	mov.pred 	%p323, 0;
	@%p1 bra 	$L__BB0_205;
	bra.uni 	$L__BB0_226;
$L__BB0_205:
	.pragma "nounroll";
	mov.pred 	%p1, %p323;
	or.b32  	%r98, %r942, %r923;
	add.s32 	%r552, %r98, %r40;
	mul.wide.u32 	%rd376, %r552, 2;
	add.s64 	%rd90, %rd217, %rd376;
	add.s64 	%rd91, %rd90, 5120;
	@%p11 bra 	$L__BB0_207;
	ld.shared.u16 	%r556, [%rd91];
	ld.shared.u16 	%r557, [%rd91+2];
	shl.b32 	%r558, %r557, 16;
	or.b32  	%r943, %r558, %r556;
$L__BB0_207:
	@%p11 bra 	$L__BB0_209;
	ld.shared.u16 	%r562, [%rd91+16];
	ld.shared.u16 	%r563, [%rd91+18];
	shl.b32 	%r564, %r563, 16;
	or.b32  	%r944, %r564, %r562;
$L__BB0_209:
	cvt.u64.u32 	%rd378, %r98;
	cvt.u64.u32 	%rd379, %r40;
	add.s64 	%rd92, %rd378, %rd379;
	shl.b64 	%rd380, %rd92, 1;
	add.s64 	%rd93, %rd217, %rd380;
	add.s64 	%rd94, %rd93, 5120;
	@%p11 bra 	$L__BB0_211;
	ld.shared.u16 	%r568, [%rd94+640];
	ld.shared.u16 	%r569, [%rd94+642];
	shl.b32 	%r570, %r569, 16;
	or.b32  	%r945, %r570, %r568;
$L__BB0_211:
	add.s64 	%rd384, %rd380, %rd217;
	add.s64 	%rd95, %rd384, 5136;
	@%p11 bra 	$L__BB0_213;
	ld.shared.u16 	%r574, [%rd95+640];
	ld.shared.u16 	%r575, [%rd95+642];
	shl.b32 	%r576, %r575, 16;
	or.b32  	%r946, %r576, %r574;
$L__BB0_213:
	@%p11 bra 	$L__BB0_215;
	ld.shared.u16 	%r580, [%rd94+1280];
	ld.shared.u16 	%r581, [%rd94+1282];
	shl.b32 	%r582, %r581, 16;
	or.b32  	%r947, %r582, %r580;
$L__BB0_215:
	@%p11 bra 	$L__BB0_217;
	ld.shared.u16 	%r586, [%rd95+1280];
	ld.shared.u16 	%r587, [%rd95+1282];
	shl.b32 	%r588, %r587, 16;
	or.b32  	%r948, %r588, %r586;
$L__BB0_217:
	ld.shared.u16 	%r554, [%rd90+2];
	shl.b32 	%r555, %r554, 16;
	ld.shared.u16 	%r560, [%rd90+18];
	shl.b32 	%r561, %r560, 16;
	@%p11 bra 	$L__BB0_219;
	ld.shared.u16 	%r592, [%rd94+1920];
	ld.shared.u16 	%r593, [%rd94+1922];
	shl.b32 	%r594, %r593, 16;
	or.b32  	%r949, %r594, %r592;
$L__BB0_219:
	ld.shared.u16 	%r553, [%rd90];
	or.b32  	%r763, %r555, %r553;
	ld.shared.u16 	%r559, [%rd90+16];
	or.b32  	%r764, %r561, %r559;
	ld.shared.u16 	%r565, [%rd93+640];
	ld.shared.u16 	%r566, [%rd93+642];
	shl.b32 	%r567, %r566, 16;
	or.b32  	%r769, %r567, %r565;
	ld.shared.u16 	%r571, [%rd93+656];
	ld.shared.u16 	%r572, [%rd93+658];
	shl.b32 	%r573, %r572, 16;
	or.b32  	%r770, %r573, %r571;
	ld.shared.u16 	%r577, [%rd93+1280];
	ld.shared.u16 	%r578, [%rd93+1282];
	shl.b32 	%r579, %r578, 16;
	or.b32  	%r775, %r579, %r577;
	ld.shared.u16 	%r583, [%rd93+1296];
	ld.shared.u16 	%r584, [%rd93+1298];
	shl.b32 	%r585, %r584, 16;
	or.b32  	%r776, %r585, %r583;
	ld.shared.u16 	%r589, [%rd93+1920];
	ld.shared.u16 	%r590, [%rd93+1922];
	shl.b32 	%r591, %r590, 16;
	or.b32  	%r781, %r591, %r589;
	ld.shared.u16 	%r595, [%rd93+1936];
	ld.shared.u16 	%r596, [%rd93+1938];
	shl.b32 	%r597, %r596, 16;
	or.b32  	%r782, %r597, %r595;
	@%p11 bra 	$L__BB0_221;
	ld.shared.u16 	%r598, [%rd95+1920];
	ld.shared.u16 	%r599, [%rd95+1922];
	shl.b32 	%r600, %r599, 16;
	or.b32  	%r950, %r600, %r598;
$L__BB0_221:
	add.s32 	%r625, %r41, %r942;
	or.b32  	%r626, %r625, %r923;
	mul.wide.u32 	%rd385, %r626, 2;
	add.s64 	%rd387, %rd199, %rd385;
	ld.shared.u16 	%r627, [%rd387];
	ld.shared.u16 	%r628, [%rd387+2];
	shl.b32 	%r629, %r628, 16;
	or.b32  	%r639, %r629, %r627;
	ld.shared.u16 	%r630, [%rd387+640];
	ld.shared.u16 	%r631, [%rd387+642];
	shl.b32 	%r632, %r631, 16;
	or.b32  	%r640, %r632, %r630;
	ld.shared.u16 	%r633, [%rd387+16];
	ld.shared.u16 	%r634, [%rd387+18];
	shl.b32 	%r635, %r634, 16;
	or.b32  	%r641, %r635, %r633;
	ld.shared.u16 	%r636, [%rd387+656];
	ld.shared.u16 	%r637, [%rd387+658];
	shl.b32 	%r638, %r637, 16;
	or.b32  	%r642, %r638, %r636;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1268,%f1267,%f1266,%f1265}, {%r639,%r640,%r641,%r642}, {%r763,%r764}, {%f1268,%f1267,%f1266,%f1265};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1237,%f1238,%f1239,%f1240}, {%r639,%r640,%r641,%r642}, {%r769,%r770}, {%f1237,%f1238,%f1239,%f1240};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1241,%f1242,%f1243,%f1244}, {%r639,%r640,%r641,%r642}, {%r775,%r776}, {%f1241,%f1242,%f1243,%f1244};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1245,%f1246,%f1247,%f1248}, {%r639,%r640,%r641,%r642}, {%r781,%r782}, {%f1245,%f1246,%f1247,%f1248};
	@%p11 bra 	$L__BB0_223;
	cvt.u64.u32 	%rd96, %r626;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1268,%f1267,%f1266,%f1265}, {%r639,%r640,%r641,%r642}, {%r943,%r944}, {%f1268,%f1267,%f1266,%f1265};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1237,%f1238,%f1239,%f1240}, {%r639,%r640,%r641,%r642}, {%r945,%r946}, {%f1237,%f1238,%f1239,%f1240};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1241,%f1242,%f1243,%f1244}, {%r639,%r640,%r641,%r642}, {%r947,%r948}, {%f1241,%f1242,%f1243,%f1244};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1245,%f1246,%f1247,%f1248}, {%r639,%r640,%r641,%r642}, {%r949,%r950}, {%f1245,%f1246,%f1247,%f1248};
	shl.b64 	%rd388, %rd96, 1;
	add.s64 	%rd390, %rd199, %rd388;
	ld.shared.u16 	%r687, [%rd390+5120];
	ld.shared.u16 	%r688, [%rd390+5122];
	shl.b32 	%r689, %r688, 16;
	or.b32  	%r663, %r689, %r687;
	ld.shared.u16 	%r690, [%rd390+5760];
	ld.shared.u16 	%r691, [%rd390+5762];
	shl.b32 	%r692, %r691, 16;
	or.b32  	%r664, %r692, %r690;
	ld.shared.u16 	%r693, [%rd390+5136];
	ld.shared.u16 	%r694, [%rd390+5138];
	shl.b32 	%r695, %r694, 16;
	or.b32  	%r665, %r695, %r693;
	ld.shared.u16 	%r696, [%rd390+5776];
	ld.shared.u16 	%r697, [%rd390+5778];
	shl.b32 	%r698, %r697, 16;
	or.b32  	%r666, %r698, %r696;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1268,%f1267,%f1266,%f1265}, {%r663,%r664,%r665,%r666}, {%r763,%r764}, {%f1268,%f1267,%f1266,%f1265};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1237,%f1238,%f1239,%f1240}, {%r663,%r664,%r665,%r666}, {%r769,%r770}, {%f1237,%f1238,%f1239,%f1240};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1241,%f1242,%f1243,%f1244}, {%r663,%r664,%r665,%r666}, {%r775,%r776}, {%f1241,%f1242,%f1243,%f1244};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1245,%f1246,%f1247,%f1248}, {%r663,%r664,%r665,%r666}, {%r781,%r782}, {%f1245,%f1246,%f1247,%f1248};
$L__BB0_223:
	cvt.u64.u32 	%rd391, %r923;
	cvt.u64.u32 	%rd392, %r942;
	cvt.u64.u32 	%rd393, %r41;
	add.s64 	%rd394, %rd393, %rd392;
	add.s64 	%rd97, %rd394, %rd391;
	shl.b64 	%rd395, %rd97, 1;
	add.s64 	%rd397, %rd199, %rd395;
	ld.shared.u16 	%r723, [%rd397+1280];
	ld.shared.u16 	%r724, [%rd397+1282];
	shl.b32 	%r725, %r724, 16;
	or.b32  	%r735, %r725, %r723;
	ld.shared.u16 	%r726, [%rd397+1920];
	ld.shared.u16 	%r727, [%rd397+1922];
	shl.b32 	%r728, %r727, 16;
	or.b32  	%r736, %r728, %r726;
	ld.shared.u16 	%r729, [%rd397+1296];
	ld.shared.u16 	%r730, [%rd397+1298];
	shl.b32 	%r731, %r730, 16;
	or.b32  	%r737, %r731, %r729;
	ld.shared.u16 	%r732, [%rd397+1936];
	ld.shared.u16 	%r733, [%rd397+1938];
	shl.b32 	%r734, %r733, 16;
	or.b32  	%r738, %r734, %r732;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1249,%f1250,%f1251,%f1252}, {%r735,%r736,%r737,%r738}, {%r763,%r764}, {%f1249,%f1250,%f1251,%f1252};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1253,%f1254,%f1255,%f1256}, {%r735,%r736,%r737,%r738}, {%r769,%r770}, {%f1253,%f1254,%f1255,%f1256};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1257,%f1258,%f1259,%f1260}, {%r735,%r736,%r737,%r738}, {%r775,%r776}, {%f1257,%f1258,%f1259,%f1260};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1261,%f1262,%f1263,%f1264}, {%r735,%r736,%r737,%r738}, {%r781,%r782}, {%f1261,%f1262,%f1263,%f1264};
	@%p11 bra 	$L__BB0_225;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1249,%f1250,%f1251,%f1252}, {%r735,%r736,%r737,%r738}, {%r943,%r944}, {%f1249,%f1250,%f1251,%f1252};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1253,%f1254,%f1255,%f1256}, {%r735,%r736,%r737,%r738}, {%r945,%r946}, {%f1253,%f1254,%f1255,%f1256};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1257,%f1258,%f1259,%f1260}, {%r735,%r736,%r737,%r738}, {%r947,%r948}, {%f1257,%f1258,%f1259,%f1260};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1261,%f1262,%f1263,%f1264}, {%r735,%r736,%r737,%r738}, {%r949,%r950}, {%f1261,%f1262,%f1263,%f1264};
	ld.shared.u16 	%r783, [%rd397+6400];
	ld.shared.u16 	%r784, [%rd397+6402];
	shl.b32 	%r785, %r784, 16;
	or.b32  	%r759, %r785, %r783;
	ld.shared.u16 	%r786, [%rd397+7040];
	ld.shared.u16 	%r787, [%rd397+7042];
	shl.b32 	%r788, %r787, 16;
	or.b32  	%r760, %r788, %r786;
	ld.shared.u16 	%r789, [%rd397+6416];
	ld.shared.u16 	%r790, [%rd397+6418];
	shl.b32 	%r791, %r790, 16;
	or.b32  	%r761, %r791, %r789;
	ld.shared.u16 	%r792, [%rd397+7056];
	ld.shared.u16 	%r793, [%rd397+7058];
	shl.b32 	%r794, %r793, 16;
	or.b32  	%r762, %r794, %r792;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1249,%f1250,%f1251,%f1252}, {%r759,%r760,%r761,%r762}, {%r763,%r764}, {%f1249,%f1250,%f1251,%f1252};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1253,%f1254,%f1255,%f1256}, {%r759,%r760,%r761,%r762}, {%r769,%r770}, {%f1253,%f1254,%f1255,%f1256};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1257,%f1258,%f1259,%f1260}, {%r759,%r760,%r761,%r762}, {%r775,%r776}, {%f1257,%f1258,%f1259,%f1260};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1261,%f1262,%f1263,%f1264}, {%r759,%r760,%r761,%r762}, {%r781,%r782}, {%f1261,%f1262,%f1263,%f1264};
	bra.uni 	$L__BB0_225;
$L__BB0_3:
	mov.f32 	%f1237, 0f00000000;
	shl.b32 	%r923, %r6, 1;
	mov.f32 	%f1238, %f1237;
	mov.f32 	%f1239, %f1237;
	mov.f32 	%f1240, %f1237;
	mov.f32 	%f1241, %f1237;
	mov.f32 	%f1242, %f1237;
	mov.f32 	%f1243, %f1237;
	mov.f32 	%f1244, %f1237;
	mov.f32 	%f1245, %f1237;
	mov.f32 	%f1246, %f1237;
	mov.f32 	%f1247, %f1237;
	mov.f32 	%f1248, %f1237;
	mov.f32 	%f1249, %f1237;
	mov.f32 	%f1250, %f1237;
	mov.f32 	%f1251, %f1237;
	mov.f32 	%f1252, %f1237;
	mov.f32 	%f1253, %f1237;
	mov.f32 	%f1254, %f1237;
	mov.f32 	%f1255, %f1237;
	mov.f32 	%f1256, %f1237;
	mov.f32 	%f1257, %f1237;
	mov.f32 	%f1258, %f1237;
	mov.f32 	%f1259, %f1237;
	mov.f32 	%f1260, %f1237;
	mov.f32 	%f1261, %f1237;
	mov.f32 	%f1262, %f1237;
	mov.f32 	%f1263, %f1237;
	mov.f32 	%f1264, %f1237;
	mov.f32 	%f1265, %f1237;
	mov.f32 	%f1266, %f1237;
	mov.f32 	%f1267, %f1237;
	mov.f32 	%f1268, %f1237;
$L__BB0_4:
	add.s32 	%r797, %r8, %r3;
	or.b32  	%r798, %r797, %r923;
	or.b32  	%r799, %r7, %r2;
	or.b32  	%r44, %r799, %r5;
	setp.lt.s32 	%p162, %r44, %r9;
	setp.lt.s32 	%p163, %r798, %r226;
	and.pred  	%p164, %p162, %p163;
	@%p164 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_230;
$L__BB0_5:
	ld.local.u64 	%rd402, [%rd1+24];
	cvta.to.global.u64 	%rd98, %rd402;
	ld.local.u32 	%r801, [%rd1+64];
	cvt.u64.u32 	%rd403, %r44;
	mul.lo.s64 	%rd404, %rd403, %rd3;
	cvt.u64.u32 	%rd405, %r798;
	add.s64 	%rd99, %rd404, %rd405;
	//activate %f1268, %r920
	setp.eq.s32 	%p165, %r801, 1;
	@%p165 bra 	$L__BB0_228;
	setp.ne.s32 	%p166, %r801, 0;
	@%p166 bra 	$L__BB0_229;
	shl.b64 	%rd408, %rd99, 2;
	add.s64 	%rd409, %rd98, %rd408;
	st.global.f32 	[%rd409], %f1268;
	bra.uni 	$L__BB0_230;
$L__BB0_228:
	mov.f32 	%f925, 0f00000000;
	cvt.rn.bf16x2.f32 %r802, %f925, %f1268;
	shl.b64 	%rd406, %rd99, 1;
	add.s64 	%rd407, %rd98, %rd406;
	st.global.u16 	[%rd407], %r802;
	bra.uni 	$L__BB0_230;
$L__BB0_229:
	cvt.rn.f16.f32 %rs68, %f1268;
	shl.b64 	%rd410, %rd99, 1;
	add.s64 	%rd411, %rd98, %rd410;
	st.global.u16 	[%rd411], %rs68;
$L__BB0_230:
	or.b32  	%r139, %r798, 1;
	setp.lt.s32 	%p168, %r139, %r226;
	and.pred  	%p169, %p162, %p168;
	@!%p169 bra 	$L__BB0_236;
	bra.uni 	$L__BB0_231;
$L__BB0_231:
	ld.local.u64 	%rd413, [%rd1+24];
	cvta.to.global.u64 	%rd100, %rd413;
	ld.local.u32 	%r805, [%rd1+64];
	cvt.u64.u32 	%rd414, %r44;
	mul.lo.s64 	%rd101, %rd414, %rd3;
	//activate %f1267, %r920
	setp.eq.s32 	%p170, %r805, 0;
	@%p170 bra 	$L__BB0_234;
	setp.ne.s32 	%p171, %r805, 1;
	@%p171 bra 	$L__BB0_235;
	mov.f32 	%f930, 0f00000000;
	cvt.rn.bf16x2.f32 %r806, %f930, %f1267;
	cvt.u64.u32 	%rd415, %r798;
	add.s64 	%rd416, %rd101, %rd415;
	shl.b64 	%rd417, %rd416, 1;
	add.s64 	%rd418, %rd100, %rd417;
	st.global.u16 	[%rd418+2], %r806;
	bra.uni 	$L__BB0_236;
$L__BB0_234:
	cvt.u64.u32 	%rd419, %r798;
	add.s64 	%rd420, %rd101, %rd419;
	shl.b64 	%rd421, %rd420, 2;
	add.s64 	%rd422, %rd100, %rd421;
	st.global.f32 	[%rd422+4], %f1267;
	bra.uni 	$L__BB0_236;
$L__BB0_235:
	cvt.rn.f16.f32 %rs69, %f1267;
	cvt.u64.u32 	%rd423, %r798;
	add.s64 	%rd424, %rd101, %rd423;
	shl.b64 	%rd425, %rd424, 1;
	add.s64 	%rd426, %rd100, %rd425;
	st.global.u16 	[%rd426+2], %rs69;
$L__BB0_236:
	or.b32  	%r140, %r44, 8;
	setp.lt.s32 	%p173, %r140, %r9;
	and.pred  	%p174, %p173, %p163;
	@!%p174 bra 	$L__BB0_242;
	bra.uni 	$L__BB0_237;
$L__BB0_237:
	ld.local.u64 	%rd428, [%rd1+24];
	cvta.to.global.u64 	%rd102, %rd428;
	ld.local.u32 	%r809, [%rd1+64];
	cvt.u64.u32 	%rd429, %r140;
	mul.lo.s64 	%rd430, %rd429, %rd3;
	cvt.u64.u32 	%rd431, %r798;
	add.s64 	%rd103, %rd430, %rd431;
	//activate %f1266, %r920
	setp.eq.s32 	%p175, %r809, 0;
	@%p175 bra 	$L__BB0_240;
	setp.ne.s32 	%p176, %r809, 1;
	@%p176 bra 	$L__BB0_241;
	mov.f32 	%f935, 0f00000000;
	cvt.rn.bf16x2.f32 %r810, %f935, %f1266;
	shl.b64 	%rd432, %rd103, 1;
	add.s64 	%rd433, %rd102, %rd432;
	st.global.u16 	[%rd433], %r810;
	bra.uni 	$L__BB0_242;
$L__BB0_240:
	shl.b64 	%rd434, %rd103, 2;
	add.s64 	%rd435, %rd102, %rd434;
	st.global.f32 	[%rd435], %f1266;
	bra.uni 	$L__BB0_242;
$L__BB0_241:
	cvt.rn.f16.f32 %rs70, %f1266;
	shl.b64 	%rd436, %rd103, 1;
	add.s64 	%rd437, %rd102, %rd436;
	st.global.u16 	[%rd437], %rs70;
$L__BB0_242:
	and.pred  	%p179, %p173, %p168;
	@!%p179 bra 	$L__BB0_248;
	bra.uni 	$L__BB0_243;
$L__BB0_243:
	ld.local.u64 	%rd439, [%rd1+24];
	cvta.to.global.u64 	%rd104, %rd439;
	ld.local.u32 	%r813, [%rd1+64];
	cvt.u64.u32 	%rd440, %r140;
	mul.lo.s64 	%rd105, %rd440, %rd3;
	//activate %f1265, %r920
	setp.eq.s32 	%p180, %r813, 0;
	@%p180 bra 	$L__BB0_246;
	setp.ne.s32 	%p181, %r813, 1;
	@%p181 bra 	$L__BB0_247;
	mov.f32 	%f940, 0f00000000;
	cvt.rn.bf16x2.f32 %r814, %f940, %f1265;
	cvt.u64.u32 	%rd441, %r798;
	add.s64 	%rd442, %rd105, %rd441;
	shl.b64 	%rd443, %rd442, 1;
	add.s64 	%rd444, %rd104, %rd443;
	st.global.u16 	[%rd444+2], %r814;
	bra.uni 	$L__BB0_248;
$L__BB0_246:
	cvt.u64.u32 	%rd445, %r798;
	add.s64 	%rd446, %rd105, %rd445;
	shl.b64 	%rd447, %rd446, 2;
	add.s64 	%rd448, %rd104, %rd447;
	st.global.f32 	[%rd448+4], %f1265;
	bra.uni 	$L__BB0_248;
$L__BB0_247:
	cvt.rn.f16.f32 %rs71, %f1265;
	cvt.u64.u32 	%rd449, %r798;
	add.s64 	%rd450, %rd105, %rd449;
	shl.b64 	%rd451, %rd450, 1;
	add.s64 	%rd452, %rd104, %rd451;
	st.global.u16 	[%rd452+2], %rs71;
$L__BB0_248:
	or.b32  	%r141, %r798, 8;
	setp.lt.s32 	%p183, %r141, %r226;
	and.pred  	%p184, %p162, %p183;
	@!%p184 bra 	$L__BB0_254;
	bra.uni 	$L__BB0_249;
$L__BB0_249:
	ld.local.u64 	%rd454, [%rd1+24];
	cvta.to.global.u64 	%rd106, %rd454;
	ld.local.u32 	%r817, [%rd1+64];
	cvt.u64.u32 	%rd455, %r44;
	mul.lo.s64 	%rd456, %rd455, %rd3;
	cvt.u64.u32 	%rd457, %r141;
	add.s64 	%rd107, %rd456, %rd457;
	//activate %f1237, %r920
	setp.eq.s32 	%p185, %r817, 0;
	@%p185 bra 	$L__BB0_252;
	setp.ne.s32 	%p186, %r817, 1;
	@%p186 bra 	$L__BB0_253;
	mov.f32 	%f945, 0f00000000;
	cvt.rn.bf16x2.f32 %r818, %f945, %f1237;
	shl.b64 	%rd458, %rd107, 1;
	add.s64 	%rd459, %rd106, %rd458;
	st.global.u16 	[%rd459], %r818;
	bra.uni 	$L__BB0_254;
$L__BB0_252:
	shl.b64 	%rd460, %rd107, 2;
	add.s64 	%rd461, %rd106, %rd460;
	st.global.f32 	[%rd461], %f1237;
	bra.uni 	$L__BB0_254;
$L__BB0_253:
	cvt.rn.f16.f32 %rs72, %f1237;
	shl.b64 	%rd462, %rd107, 1;
	add.s64 	%rd463, %rd106, %rd462;
	st.global.u16 	[%rd463], %rs72;
$L__BB0_254:
	or.b32  	%r142, %r798, 9;
	setp.lt.s32 	%p188, %r142, %r226;
	and.pred  	%p189, %p162, %p188;
	@!%p189 bra 	$L__BB0_260;
	bra.uni 	$L__BB0_255;
$L__BB0_255:
	ld.local.u64 	%rd465, [%rd1+24];
	cvta.to.global.u64 	%rd108, %rd465;
	ld.local.u32 	%r821, [%rd1+64];
	cvt.u64.u32 	%rd466, %r44;
	mul.lo.s64 	%rd467, %rd466, %rd3;
	cvt.u64.u32 	%rd468, %r142;
	add.s64 	%rd109, %rd467, %rd468;
	//activate %f1238, %r920
	setp.eq.s32 	%p190, %r821, 0;
	@%p190 bra 	$L__BB0_258;
	setp.ne.s32 	%p191, %r821, 1;
	@%p191 bra 	$L__BB0_259;
	mov.f32 	%f950, 0f00000000;
	cvt.rn.bf16x2.f32 %r822, %f950, %f1238;
	shl.b64 	%rd469, %rd109, 1;
	add.s64 	%rd470, %rd108, %rd469;
	st.global.u16 	[%rd470], %r822;
	bra.uni 	$L__BB0_260;
$L__BB0_258:
	shl.b64 	%rd471, %rd109, 2;
	add.s64 	%rd472, %rd108, %rd471;
	st.global.f32 	[%rd472], %f1238;
	bra.uni 	$L__BB0_260;
$L__BB0_259:
	cvt.rn.f16.f32 %rs73, %f1238;
	shl.b64 	%rd473, %rd109, 1;
	add.s64 	%rd474, %rd108, %rd473;
	st.global.u16 	[%rd474], %rs73;
$L__BB0_260:
	and.pred  	%p194, %p173, %p183;
	@!%p194 bra 	$L__BB0_266;
	bra.uni 	$L__BB0_261;
$L__BB0_261:
	ld.local.u64 	%rd476, [%rd1+24];
	cvta.to.global.u64 	%rd110, %rd476;
	ld.local.u32 	%r825, [%rd1+64];
	cvt.u64.u32 	%rd477, %r140;
	mul.lo.s64 	%rd478, %rd477, %rd3;
	cvt.u64.u32 	%rd479, %r141;
	add.s64 	%rd111, %rd478, %rd479;
	//activate %f1239, %r920
	setp.eq.s32 	%p195, %r825, 0;
	@%p195 bra 	$L__BB0_264;
	setp.ne.s32 	%p196, %r825, 1;
	@%p196 bra 	$L__BB0_265;
	mov.f32 	%f955, 0f00000000;
	cvt.rn.bf16x2.f32 %r826, %f955, %f1239;
	shl.b64 	%rd480, %rd111, 1;
	add.s64 	%rd481, %rd110, %rd480;
	st.global.u16 	[%rd481], %r826;
	bra.uni 	$L__BB0_266;
$L__BB0_264:
	shl.b64 	%rd482, %rd111, 2;
	add.s64 	%rd483, %rd110, %rd482;
	st.global.f32 	[%rd483], %f1239;
	bra.uni 	$L__BB0_266;
$L__BB0_265:
	cvt.rn.f16.f32 %rs74, %f1239;
	shl.b64 	%rd484, %rd111, 1;
	add.s64 	%rd485, %rd110, %rd484;
	st.global.u16 	[%rd485], %rs74;
$L__BB0_266:
	and.pred  	%p199, %p173, %p188;
	@!%p199 bra 	$L__BB0_272;
	bra.uni 	$L__BB0_267;
$L__BB0_267:
	ld.local.u64 	%rd487, [%rd1+24];
	cvta.to.global.u64 	%rd112, %rd487;
	ld.local.u32 	%r829, [%rd1+64];
	cvt.u64.u32 	%rd488, %r140;
	mul.lo.s64 	%rd489, %rd488, %rd3;
	cvt.u64.u32 	%rd490, %r142;
	add.s64 	%rd113, %rd489, %rd490;
	//activate %f1240, %r920
	setp.eq.s32 	%p200, %r829, 0;
	@%p200 bra 	$L__BB0_270;
	setp.ne.s32 	%p201, %r829, 1;
	@%p201 bra 	$L__BB0_271;
	mov.f32 	%f960, 0f00000000;
	cvt.rn.bf16x2.f32 %r830, %f960, %f1240;
	shl.b64 	%rd491, %rd113, 1;
	add.s64 	%rd492, %rd112, %rd491;
	st.global.u16 	[%rd492], %r830;
	bra.uni 	$L__BB0_272;
$L__BB0_270:
	shl.b64 	%rd493, %rd113, 2;
	add.s64 	%rd494, %rd112, %rd493;
	st.global.f32 	[%rd494], %f1240;
	bra.uni 	$L__BB0_272;
$L__BB0_271:
	cvt.rn.f16.f32 %rs75, %f1240;
	shl.b64 	%rd495, %rd113, 1;
	add.s64 	%rd496, %rd112, %rd495;
	st.global.u16 	[%rd496], %rs75;
$L__BB0_272:
	or.b32  	%r143, %r798, 16;
	setp.lt.s32 	%p203, %r143, %r226;
	and.pred  	%p204, %p162, %p203;
	@!%p204 bra 	$L__BB0_278;
	bra.uni 	$L__BB0_273;
$L__BB0_273:
	ld.local.u64 	%rd498, [%rd1+24];
	cvta.to.global.u64 	%rd114, %rd498;
	ld.local.u32 	%r833, [%rd1+64];
	cvt.u64.u32 	%rd499, %r44;
	mul.lo.s64 	%rd500, %rd499, %rd3;
	cvt.u64.u32 	%rd501, %r143;
	add.s64 	%rd115, %rd500, %rd501;
	//activate %f1241, %r920
	setp.eq.s32 	%p205, %r833, 0;
	@%p205 bra 	$L__BB0_276;
	setp.ne.s32 	%p206, %r833, 1;
	@%p206 bra 	$L__BB0_277;
	mov.f32 	%f965, 0f00000000;
	cvt.rn.bf16x2.f32 %r834, %f965, %f1241;
	shl.b64 	%rd502, %rd115, 1;
	add.s64 	%rd503, %rd114, %rd502;
	st.global.u16 	[%rd503], %r834;
	bra.uni 	$L__BB0_278;
$L__BB0_276:
	shl.b64 	%rd504, %rd115, 2;
	add.s64 	%rd505, %rd114, %rd504;
	st.global.f32 	[%rd505], %f1241;
	bra.uni 	$L__BB0_278;
$L__BB0_277:
	cvt.rn.f16.f32 %rs76, %f1241;
	shl.b64 	%rd506, %rd115, 1;
	add.s64 	%rd507, %rd114, %rd506;
	st.global.u16 	[%rd507], %rs76;
$L__BB0_278:
	or.b32  	%r144, %r798, 17;
	setp.lt.s32 	%p208, %r144, %r226;
	and.pred  	%p209, %p162, %p208;
	@!%p209 bra 	$L__BB0_284;
	bra.uni 	$L__BB0_279;
$L__BB0_279:
	ld.local.u64 	%rd509, [%rd1+24];
	cvta.to.global.u64 	%rd116, %rd509;
	ld.local.u32 	%r837, [%rd1+64];
	cvt.u64.u32 	%rd510, %r44;
	mul.lo.s64 	%rd511, %rd510, %rd3;
	cvt.u64.u32 	%rd512, %r144;
	add.s64 	%rd117, %rd511, %rd512;
	//activate %f1242, %r920
	setp.eq.s32 	%p210, %r837, 0;
	@%p210 bra 	$L__BB0_282;
	setp.ne.s32 	%p211, %r837, 1;
	@%p211 bra 	$L__BB0_283;
	mov.f32 	%f970, 0f00000000;
	cvt.rn.bf16x2.f32 %r838, %f970, %f1242;
	shl.b64 	%rd513, %rd117, 1;
	add.s64 	%rd514, %rd116, %rd513;
	st.global.u16 	[%rd514], %r838;
	bra.uni 	$L__BB0_284;
$L__BB0_282:
	shl.b64 	%rd515, %rd117, 2;
	add.s64 	%rd516, %rd116, %rd515;
	st.global.f32 	[%rd516], %f1242;
	bra.uni 	$L__BB0_284;
$L__BB0_283:
	cvt.rn.f16.f32 %rs77, %f1242;
	shl.b64 	%rd517, %rd117, 1;
	add.s64 	%rd518, %rd116, %rd517;
	st.global.u16 	[%rd518], %rs77;
$L__BB0_284:
	and.pred  	%p214, %p173, %p203;
	@!%p214 bra 	$L__BB0_290;
	bra.uni 	$L__BB0_285;
$L__BB0_285:
	ld.local.u64 	%rd520, [%rd1+24];
	cvta.to.global.u64 	%rd118, %rd520;
	ld.local.u32 	%r841, [%rd1+64];
	cvt.u64.u32 	%rd521, %r140;
	mul.lo.s64 	%rd522, %rd521, %rd3;
	cvt.u64.u32 	%rd523, %r143;
	add.s64 	%rd119, %rd522, %rd523;
	//activate %f1243, %r920
	setp.eq.s32 	%p215, %r841, 0;
	@%p215 bra 	$L__BB0_288;
	setp.ne.s32 	%p216, %r841, 1;
	@%p216 bra 	$L__BB0_289;
	mov.f32 	%f975, 0f00000000;
	cvt.rn.bf16x2.f32 %r842, %f975, %f1243;
	shl.b64 	%rd524, %rd119, 1;
	add.s64 	%rd525, %rd118, %rd524;
	st.global.u16 	[%rd525], %r842;
	bra.uni 	$L__BB0_290;
$L__BB0_288:
	shl.b64 	%rd526, %rd119, 2;
	add.s64 	%rd527, %rd118, %rd526;
	st.global.f32 	[%rd527], %f1243;
	bra.uni 	$L__BB0_290;
$L__BB0_289:
	cvt.rn.f16.f32 %rs78, %f1243;
	shl.b64 	%rd528, %rd119, 1;
	add.s64 	%rd529, %rd118, %rd528;
	st.global.u16 	[%rd529], %rs78;
$L__BB0_290:
	and.pred  	%p219, %p173, %p208;
	@!%p219 bra 	$L__BB0_296;
	bra.uni 	$L__BB0_291;
$L__BB0_291:
	ld.local.u64 	%rd531, [%rd1+24];
	cvta.to.global.u64 	%rd120, %rd531;
	ld.local.u32 	%r845, [%rd1+64];
	cvt.u64.u32 	%rd532, %r140;
	mul.lo.s64 	%rd533, %rd532, %rd3;
	cvt.u64.u32 	%rd534, %r144;
	add.s64 	%rd121, %rd533, %rd534;
	//activate %f1244, %r920
	setp.eq.s32 	%p220, %r845, 0;
	@%p220 bra 	$L__BB0_294;
	setp.ne.s32 	%p221, %r845, 1;
	@%p221 bra 	$L__BB0_295;
	mov.f32 	%f980, 0f00000000;
	cvt.rn.bf16x2.f32 %r846, %f980, %f1244;
	shl.b64 	%rd535, %rd121, 1;
	add.s64 	%rd536, %rd120, %rd535;
	st.global.u16 	[%rd536], %r846;
	bra.uni 	$L__BB0_296;
$L__BB0_294:
	shl.b64 	%rd537, %rd121, 2;
	add.s64 	%rd538, %rd120, %rd537;
	st.global.f32 	[%rd538], %f1244;
	bra.uni 	$L__BB0_296;
$L__BB0_295:
	cvt.rn.f16.f32 %rs79, %f1244;
	shl.b64 	%rd539, %rd121, 1;
	add.s64 	%rd540, %rd120, %rd539;
	st.global.u16 	[%rd540], %rs79;
$L__BB0_296:
	or.b32  	%r145, %r798, 24;
	setp.lt.s32 	%p223, %r145, %r226;
	and.pred  	%p224, %p162, %p223;
	@!%p224 bra 	$L__BB0_302;
	bra.uni 	$L__BB0_297;
$L__BB0_297:
	ld.local.u64 	%rd542, [%rd1+24];
	cvta.to.global.u64 	%rd122, %rd542;
	ld.local.u32 	%r849, [%rd1+64];
	cvt.u64.u32 	%rd543, %r44;
	mul.lo.s64 	%rd544, %rd543, %rd3;
	cvt.u64.u32 	%rd545, %r145;
	add.s64 	%rd123, %rd544, %rd545;
	//activate %f1245, %r920
	setp.eq.s32 	%p225, %r849, 0;
	@%p225 bra 	$L__BB0_300;
	setp.ne.s32 	%p226, %r849, 1;
	@%p226 bra 	$L__BB0_301;
	mov.f32 	%f985, 0f00000000;
	cvt.rn.bf16x2.f32 %r850, %f985, %f1245;
	shl.b64 	%rd546, %rd123, 1;
	add.s64 	%rd547, %rd122, %rd546;
	st.global.u16 	[%rd547], %r850;
	bra.uni 	$L__BB0_302;
$L__BB0_300:
	shl.b64 	%rd548, %rd123, 2;
	add.s64 	%rd549, %rd122, %rd548;
	st.global.f32 	[%rd549], %f1245;
	bra.uni 	$L__BB0_302;
$L__BB0_301:
	cvt.rn.f16.f32 %rs80, %f1245;
	shl.b64 	%rd550, %rd123, 1;
	add.s64 	%rd551, %rd122, %rd550;
	st.global.u16 	[%rd551], %rs80;
$L__BB0_302:
	or.b32  	%r147, %r798, 25;
	setp.lt.s32 	%p228, %r147, %r226;
	and.pred  	%p229, %p162, %p228;
	@!%p229 bra 	$L__BB0_308;
	bra.uni 	$L__BB0_303;
$L__BB0_303:
	ld.local.u64 	%rd553, [%rd1+24];
	cvta.to.global.u64 	%rd124, %rd553;
	ld.local.u32 	%r852, [%rd1+64];
	cvt.u64.u32 	%rd554, %r44;
	mul.lo.s64 	%rd555, %rd554, %rd3;
	cvt.u64.u32 	%rd556, %r147;
	add.s64 	%rd125, %rd555, %rd556;
	//activate %f1246, %r920
	setp.eq.s32 	%p230, %r852, 0;
	@%p230 bra 	$L__BB0_306;
	setp.ne.s32 	%p231, %r852, 1;
	@%p231 bra 	$L__BB0_307;
	mov.f32 	%f990, 0f00000000;
	cvt.rn.bf16x2.f32 %r853, %f990, %f1246;
	shl.b64 	%rd557, %rd125, 1;
	add.s64 	%rd558, %rd124, %rd557;
	st.global.u16 	[%rd558], %r853;
	bra.uni 	$L__BB0_308;
$L__BB0_306:
	shl.b64 	%rd559, %rd125, 2;
	add.s64 	%rd560, %rd124, %rd559;
	st.global.f32 	[%rd560], %f1246;
	bra.uni 	$L__BB0_308;
$L__BB0_307:
	cvt.rn.f16.f32 %rs81, %f1246;
	shl.b64 	%rd561, %rd125, 1;
	add.s64 	%rd562, %rd124, %rd561;
	st.global.u16 	[%rd562], %rs81;
$L__BB0_308:
	and.pred  	%p234, %p173, %p223;
	@!%p234 bra 	$L__BB0_314;
	bra.uni 	$L__BB0_309;
$L__BB0_309:
	ld.local.u64 	%rd564, [%rd1+24];
	cvta.to.global.u64 	%rd126, %rd564;
	ld.local.u32 	%r856, [%rd1+64];
	cvt.u64.u32 	%rd565, %r140;
	mul.lo.s64 	%rd566, %rd565, %rd3;
	cvt.u64.u32 	%rd567, %r145;
	add.s64 	%rd127, %rd566, %rd567;
	//activate %f1247, %r920
	setp.eq.s32 	%p235, %r856, 0;
	@%p235 bra 	$L__BB0_312;
	setp.ne.s32 	%p236, %r856, 1;
	@%p236 bra 	$L__BB0_313;
	mov.f32 	%f995, 0f00000000;
	cvt.rn.bf16x2.f32 %r857, %f995, %f1247;
	shl.b64 	%rd568, %rd127, 1;
	add.s64 	%rd569, %rd126, %rd568;
	st.global.u16 	[%rd569], %r857;
	bra.uni 	$L__BB0_314;
$L__BB0_312:
	shl.b64 	%rd570, %rd127, 2;
	add.s64 	%rd571, %rd126, %rd570;
	st.global.f32 	[%rd571], %f1247;
	bra.uni 	$L__BB0_314;
$L__BB0_313:
	cvt.rn.f16.f32 %rs82, %f1247;
	shl.b64 	%rd572, %rd127, 1;
	add.s64 	%rd573, %rd126, %rd572;
	st.global.u16 	[%rd573], %rs82;
$L__BB0_314:
	and.pred  	%p239, %p173, %p228;
	@!%p239 bra 	$L__BB0_320;
	bra.uni 	$L__BB0_315;
$L__BB0_315:
	ld.local.u64 	%rd574, [%rd1+24];
	cvta.to.global.u64 	%rd128, %rd574;
	ld.local.u32 	%r859, [%rd1+64];
	cvt.u64.u32 	%rd575, %r140;
	mul.lo.s64 	%rd576, %rd575, %rd3;
	cvt.u64.u32 	%rd577, %r147;
	add.s64 	%rd129, %rd576, %rd577;
	//activate %f1248, %r920
	setp.eq.s32 	%p240, %r859, 0;
	@%p240 bra 	$L__BB0_318;
	setp.ne.s32 	%p241, %r859, 1;
	@%p241 bra 	$L__BB0_319;
	mov.f32 	%f1000, 0f00000000;
	cvt.rn.bf16x2.f32 %r860, %f1000, %f1248;
	shl.b64 	%rd578, %rd129, 1;
	add.s64 	%rd579, %rd128, %rd578;
	st.global.u16 	[%rd579], %r860;
	bra.uni 	$L__BB0_320;
$L__BB0_318:
	shl.b64 	%rd580, %rd129, 2;
	add.s64 	%rd581, %rd128, %rd580;
	st.global.f32 	[%rd581], %f1248;
	bra.uni 	$L__BB0_320;
$L__BB0_319:
	cvt.rn.f16.f32 %rs83, %f1248;
	shl.b64 	%rd582, %rd129, 1;
	add.s64 	%rd583, %rd128, %rd582;
	st.global.u16 	[%rd583], %rs83;
$L__BB0_320:
	or.b32  	%r148, %r44, 16;
	setp.lt.s32 	%p243, %r148, %r9;
	and.pred  	%p244, %p243, %p163;
	@!%p244 bra 	$L__BB0_326;
	bra.uni 	$L__BB0_321;
$L__BB0_321:
	ld.local.u64 	%rd585, [%rd1+24];
	cvta.to.global.u64 	%rd130, %rd585;
	ld.local.u32 	%r863, [%rd1+64];
	cvt.u64.u32 	%rd586, %r148;
	mul.lo.s64 	%rd587, %rd586, %rd3;
	cvt.u64.u32 	%rd588, %r798;
	add.s64 	%rd131, %rd587, %rd588;
	//activate %f1249, %r920
	setp.eq.s32 	%p245, %r863, 0;
	@%p245 bra 	$L__BB0_324;
	setp.ne.s32 	%p246, %r863, 1;
	@%p246 bra 	$L__BB0_325;
	mov.f32 	%f1005, 0f00000000;
	cvt.rn.bf16x2.f32 %r864, %f1005, %f1249;
	shl.b64 	%rd589, %rd131, 1;
	add.s64 	%rd590, %rd130, %rd589;
	st.global.u16 	[%rd590], %r864;
	bra.uni 	$L__BB0_326;
$L__BB0_324:
	shl.b64 	%rd591, %rd131, 2;
	add.s64 	%rd592, %rd130, %rd591;
	st.global.f32 	[%rd592], %f1249;
	bra.uni 	$L__BB0_326;
$L__BB0_325:
	cvt.rn.f16.f32 %rs84, %f1249;
	shl.b64 	%rd593, %rd131, 1;
	add.s64 	%rd594, %rd130, %rd593;
	st.global.u16 	[%rd594], %rs84;
$L__BB0_326:
	and.pred  	%p249, %p243, %p168;
	@!%p249 bra 	$L__BB0_332;
	bra.uni 	$L__BB0_327;
$L__BB0_327:
	ld.local.u64 	%rd596, [%rd1+24];
	cvta.to.global.u64 	%rd132, %rd596;
	ld.local.u32 	%r867, [%rd1+64];
	cvt.u64.u32 	%rd597, %r148;
	mul.lo.s64 	%rd133, %rd597, %rd3;
	//activate %f1250, %r920
	setp.eq.s32 	%p250, %r867, 0;
	@%p250 bra 	$L__BB0_330;
	setp.ne.s32 	%p251, %r867, 1;
	@%p251 bra 	$L__BB0_331;
	mov.f32 	%f1010, 0f00000000;
	cvt.rn.bf16x2.f32 %r868, %f1010, %f1250;
	cvt.u64.u32 	%rd598, %r798;
	add.s64 	%rd599, %rd133, %rd598;
	shl.b64 	%rd600, %rd599, 1;
	add.s64 	%rd601, %rd132, %rd600;
	st.global.u16 	[%rd601+2], %r868;
	bra.uni 	$L__BB0_332;
$L__BB0_330:
	cvt.u64.u32 	%rd602, %r798;
	add.s64 	%rd603, %rd133, %rd602;
	shl.b64 	%rd604, %rd603, 2;
	add.s64 	%rd605, %rd132, %rd604;
	st.global.f32 	[%rd605+4], %f1250;
	bra.uni 	$L__BB0_332;
$L__BB0_331:
	cvt.rn.f16.f32 %rs85, %f1250;
	cvt.u64.u32 	%rd606, %r798;
	add.s64 	%rd607, %rd133, %rd606;
	shl.b64 	%rd608, %rd607, 1;
	add.s64 	%rd609, %rd132, %rd608;
	st.global.u16 	[%rd609+2], %rs85;
$L__BB0_332:
	or.b32  	%r149, %r44, 24;
	setp.lt.s32 	%p253, %r149, %r9;
	and.pred  	%p254, %p253, %p163;
	@!%p254 bra 	$L__BB0_338;
	bra.uni 	$L__BB0_333;
$L__BB0_333:
	ld.local.u64 	%rd611, [%rd1+24];
	cvta.to.global.u64 	%rd134, %rd611;
	ld.local.u32 	%r871, [%rd1+64];
	cvt.u64.u32 	%rd612, %r149;
	mul.lo.s64 	%rd613, %rd612, %rd3;
	cvt.u64.u32 	%rd614, %r798;
	add.s64 	%rd135, %rd613, %rd614;
	//activate %f1251, %r920
	setp.eq.s32 	%p255, %r871, 0;
	@%p255 bra 	$L__BB0_336;
	setp.ne.s32 	%p256, %r871, 1;
	@%p256 bra 	$L__BB0_337;
	mov.f32 	%f1015, 0f00000000;
	cvt.rn.bf16x2.f32 %r872, %f1015, %f1251;
	shl.b64 	%rd615, %rd135, 1;
	add.s64 	%rd616, %rd134, %rd615;
	st.global.u16 	[%rd616], %r872;
	bra.uni 	$L__BB0_338;
$L__BB0_336:
	shl.b64 	%rd617, %rd135, 2;
	add.s64 	%rd618, %rd134, %rd617;
	st.global.f32 	[%rd618], %f1251;
	bra.uni 	$L__BB0_338;
$L__BB0_337:
	cvt.rn.f16.f32 %rs86, %f1251;
	shl.b64 	%rd619, %rd135, 1;
	add.s64 	%rd620, %rd134, %rd619;
	st.global.u16 	[%rd620], %rs86;
$L__BB0_338:
	and.pred  	%p259, %p253, %p168;
	@!%p259 bra 	$L__BB0_344;
	bra.uni 	$L__BB0_339;
$L__BB0_339:
	ld.local.u64 	%rd622, [%rd1+24];
	cvta.to.global.u64 	%rd136, %rd622;
	ld.local.u32 	%r875, [%rd1+64];
	cvt.u64.u32 	%rd623, %r149;
	mul.lo.s64 	%rd137, %rd623, %rd3;
	//activate %f1252, %r920
	setp.eq.s32 	%p260, %r875, 0;
	@%p260 bra 	$L__BB0_342;
	setp.ne.s32 	%p261, %r875, 1;
	@%p261 bra 	$L__BB0_343;
	mov.f32 	%f1020, 0f00000000;
	cvt.rn.bf16x2.f32 %r876, %f1020, %f1252;
	cvt.u64.u32 	%rd624, %r798;
	add.s64 	%rd625, %rd137, %rd624;
	shl.b64 	%rd626, %rd625, 1;
	add.s64 	%rd627, %rd136, %rd626;
	st.global.u16 	[%rd627+2], %r876;
	bra.uni 	$L__BB0_344;
$L__BB0_342:
	cvt.u64.u32 	%rd628, %r798;
	add.s64 	%rd629, %rd137, %rd628;
	shl.b64 	%rd630, %rd629, 2;
	add.s64 	%rd631, %rd136, %rd630;
	st.global.f32 	[%rd631+4], %f1252;
	bra.uni 	$L__BB0_344;
$L__BB0_343:
	cvt.rn.f16.f32 %rs87, %f1252;
	cvt.u64.u32 	%rd632, %r798;
	add.s64 	%rd633, %rd137, %rd632;
	shl.b64 	%rd634, %rd633, 1;
	add.s64 	%rd635, %rd136, %rd634;
	st.global.u16 	[%rd635+2], %rs87;
$L__BB0_344:
	and.pred  	%p264, %p243, %p183;
	@!%p264 bra 	$L__BB0_350;
	bra.uni 	$L__BB0_345;
$L__BB0_345:
	ld.local.u64 	%rd637, [%rd1+24];
	cvta.to.global.u64 	%rd138, %rd637;
	ld.local.u32 	%r879, [%rd1+64];
	cvt.u64.u32 	%rd638, %r148;
	mul.lo.s64 	%rd639, %rd638, %rd3;
	cvt.u64.u32 	%rd640, %r141;
	add.s64 	%rd139, %rd639, %rd640;
	//activate %f1253, %r920
	setp.eq.s32 	%p265, %r879, 0;
	@%p265 bra 	$L__BB0_348;
	setp.ne.s32 	%p266, %r879, 1;
	@%p266 bra 	$L__BB0_349;
	mov.f32 	%f1025, 0f00000000;
	cvt.rn.bf16x2.f32 %r880, %f1025, %f1253;
	shl.b64 	%rd641, %rd139, 1;
	add.s64 	%rd642, %rd138, %rd641;
	st.global.u16 	[%rd642], %r880;
	bra.uni 	$L__BB0_350;
$L__BB0_348:
	shl.b64 	%rd643, %rd139, 2;
	add.s64 	%rd644, %rd138, %rd643;
	st.global.f32 	[%rd644], %f1253;
	bra.uni 	$L__BB0_350;
$L__BB0_349:
	cvt.rn.f16.f32 %rs88, %f1253;
	shl.b64 	%rd645, %rd139, 1;
	add.s64 	%rd646, %rd138, %rd645;
	st.global.u16 	[%rd646], %rs88;
$L__BB0_350:
	and.pred  	%p269, %p243, %p188;
	@!%p269 bra 	$L__BB0_356;
	bra.uni 	$L__BB0_351;
$L__BB0_351:
	ld.local.u64 	%rd648, [%rd1+24];
	cvta.to.global.u64 	%rd140, %rd648;
	ld.local.u32 	%r883, [%rd1+64];
	cvt.u64.u32 	%rd649, %r148;
	mul.lo.s64 	%rd650, %rd649, %rd3;
	cvt.u64.u32 	%rd651, %r142;
	add.s64 	%rd141, %rd650, %rd651;
	//activate %f1254, %r920
	setp.eq.s32 	%p270, %r883, 0;
	@%p270 bra 	$L__BB0_354;
	setp.ne.s32 	%p271, %r883, 1;
	@%p271 bra 	$L__BB0_355;
	mov.f32 	%f1030, 0f00000000;
	cvt.rn.bf16x2.f32 %r884, %f1030, %f1254;
	shl.b64 	%rd652, %rd141, 1;
	add.s64 	%rd653, %rd140, %rd652;
	st.global.u16 	[%rd653], %r884;
	bra.uni 	$L__BB0_356;
$L__BB0_354:
	shl.b64 	%rd654, %rd141, 2;
	add.s64 	%rd655, %rd140, %rd654;
	st.global.f32 	[%rd655], %f1254;
	bra.uni 	$L__BB0_356;
$L__BB0_355:
	cvt.rn.f16.f32 %rs89, %f1254;
	shl.b64 	%rd656, %rd141, 1;
	add.s64 	%rd657, %rd140, %rd656;
	st.global.u16 	[%rd657], %rs89;
$L__BB0_356:
	and.pred  	%p274, %p253, %p183;
	@!%p274 bra 	$L__BB0_362;
	bra.uni 	$L__BB0_357;
$L__BB0_357:
	ld.local.u64 	%rd659, [%rd1+24];
	cvta.to.global.u64 	%rd142, %rd659;
	ld.local.u32 	%r887, [%rd1+64];
	cvt.u64.u32 	%rd660, %r149;
	mul.lo.s64 	%rd661, %rd660, %rd3;
	cvt.u64.u32 	%rd662, %r141;
	add.s64 	%rd143, %rd661, %rd662;
	//activate %f1255, %r920
	setp.eq.s32 	%p275, %r887, 0;
	@%p275 bra 	$L__BB0_360;
	setp.ne.s32 	%p276, %r887, 1;
	@%p276 bra 	$L__BB0_361;
	mov.f32 	%f1035, 0f00000000;
	cvt.rn.bf16x2.f32 %r888, %f1035, %f1255;
	shl.b64 	%rd663, %rd143, 1;
	add.s64 	%rd664, %rd142, %rd663;
	st.global.u16 	[%rd664], %r888;
	bra.uni 	$L__BB0_362;
$L__BB0_360:
	shl.b64 	%rd665, %rd143, 2;
	add.s64 	%rd666, %rd142, %rd665;
	st.global.f32 	[%rd666], %f1255;
	bra.uni 	$L__BB0_362;
$L__BB0_361:
	cvt.rn.f16.f32 %rs90, %f1255;
	shl.b64 	%rd667, %rd143, 1;
	add.s64 	%rd668, %rd142, %rd667;
	st.global.u16 	[%rd668], %rs90;
$L__BB0_362:
	and.pred  	%p279, %p253, %p188;
	@!%p279 bra 	$L__BB0_368;
	bra.uni 	$L__BB0_363;
$L__BB0_363:
	ld.local.u64 	%rd670, [%rd1+24];
	cvta.to.global.u64 	%rd144, %rd670;
	ld.local.u32 	%r891, [%rd1+64];
	cvt.u64.u32 	%rd671, %r149;
	mul.lo.s64 	%rd672, %rd671, %rd3;
	cvt.u64.u32 	%rd673, %r142;
	add.s64 	%rd145, %rd672, %rd673;
	//activate %f1256, %r920
	setp.eq.s32 	%p280, %r891, 0;
	@%p280 bra 	$L__BB0_366;
	setp.ne.s32 	%p281, %r891, 1;
	@%p281 bra 	$L__BB0_367;
	mov.f32 	%f1040, 0f00000000;
	cvt.rn.bf16x2.f32 %r892, %f1040, %f1256;
	shl.b64 	%rd674, %rd145, 1;
	add.s64 	%rd675, %rd144, %rd674;
	st.global.u16 	[%rd675], %r892;
	bra.uni 	$L__BB0_368;
$L__BB0_366:
	shl.b64 	%rd676, %rd145, 2;
	add.s64 	%rd677, %rd144, %rd676;
	st.global.f32 	[%rd677], %f1256;
	bra.uni 	$L__BB0_368;
$L__BB0_367:
	cvt.rn.f16.f32 %rs91, %f1256;
	shl.b64 	%rd678, %rd145, 1;
	add.s64 	%rd679, %rd144, %rd678;
	st.global.u16 	[%rd679], %rs91;
$L__BB0_368:
	and.pred  	%p284, %p243, %p203;
	@!%p284 bra 	$L__BB0_374;
	bra.uni 	$L__BB0_369;
$L__BB0_369:
	ld.local.u64 	%rd681, [%rd1+24];
	cvta.to.global.u64 	%rd146, %rd681;
	ld.local.u32 	%r895, [%rd1+64];
	cvt.u64.u32 	%rd682, %r148;
	mul.lo.s64 	%rd683, %rd682, %rd3;
	cvt.u64.u32 	%rd684, %r143;
	add.s64 	%rd147, %rd683, %rd684;
	//activate %f1257, %r920
	setp.eq.s32 	%p285, %r895, 0;
	@%p285 bra 	$L__BB0_372;
	setp.ne.s32 	%p286, %r895, 1;
	@%p286 bra 	$L__BB0_373;
	mov.f32 	%f1045, 0f00000000;
	cvt.rn.bf16x2.f32 %r896, %f1045, %f1257;
	shl.b64 	%rd685, %rd147, 1;
	add.s64 	%rd686, %rd146, %rd685;
	st.global.u16 	[%rd686], %r896;
	bra.uni 	$L__BB0_374;
$L__BB0_372:
	shl.b64 	%rd687, %rd147, 2;
	add.s64 	%rd688, %rd146, %rd687;
	st.global.f32 	[%rd688], %f1257;
	bra.uni 	$L__BB0_374;
$L__BB0_373:
	cvt.rn.f16.f32 %rs92, %f1257;
	shl.b64 	%rd689, %rd147, 1;
	add.s64 	%rd690, %rd146, %rd689;
	st.global.u16 	[%rd690], %rs92;
$L__BB0_374:
	and.pred  	%p289, %p243, %p208;
	@!%p289 bra 	$L__BB0_380;
	bra.uni 	$L__BB0_375;
$L__BB0_375:
	ld.local.u64 	%rd692, [%rd1+24];
	cvta.to.global.u64 	%rd148, %rd692;
	ld.local.u32 	%r899, [%rd1+64];
	cvt.u64.u32 	%rd693, %r148;
	mul.lo.s64 	%rd694, %rd693, %rd3;
	cvt.u64.u32 	%rd695, %r144;
	add.s64 	%rd149, %rd694, %rd695;
	//activate %f1258, %r920
	setp.eq.s32 	%p290, %r899, 0;
	@%p290 bra 	$L__BB0_378;
	setp.ne.s32 	%p291, %r899, 1;
	@%p291 bra 	$L__BB0_379;
	mov.f32 	%f1050, 0f00000000;
	cvt.rn.bf16x2.f32 %r900, %f1050, %f1258;
	shl.b64 	%rd696, %rd149, 1;
	add.s64 	%rd697, %rd148, %rd696;
	st.global.u16 	[%rd697], %r900;
	bra.uni 	$L__BB0_380;
$L__BB0_378:
	shl.b64 	%rd698, %rd149, 2;
	add.s64 	%rd699, %rd148, %rd698;
	st.global.f32 	[%rd699], %f1258;
	bra.uni 	$L__BB0_380;
$L__BB0_379:
	cvt.rn.f16.f32 %rs93, %f1258;
	shl.b64 	%rd700, %rd149, 1;
	add.s64 	%rd701, %rd148, %rd700;
	st.global.u16 	[%rd701], %rs93;
$L__BB0_380:
	and.pred  	%p294, %p253, %p203;
	@!%p294 bra 	$L__BB0_386;
	bra.uni 	$L__BB0_381;
$L__BB0_381:
	ld.local.u64 	%rd703, [%rd1+24];
	cvta.to.global.u64 	%rd150, %rd703;
	ld.local.u32 	%r903, [%rd1+64];
	cvt.u64.u32 	%rd704, %r149;
	mul.lo.s64 	%rd705, %rd704, %rd3;
	cvt.u64.u32 	%rd706, %r143;
	add.s64 	%rd151, %rd705, %rd706;
	//activate %f1259, %r920
	setp.eq.s32 	%p295, %r903, 0;
	@%p295 bra 	$L__BB0_384;
	setp.ne.s32 	%p296, %r903, 1;
	@%p296 bra 	$L__BB0_385;
	mov.f32 	%f1055, 0f00000000;
	cvt.rn.bf16x2.f32 %r904, %f1055, %f1259;
	shl.b64 	%rd707, %rd151, 1;
	add.s64 	%rd708, %rd150, %rd707;
	st.global.u16 	[%rd708], %r904;
	bra.uni 	$L__BB0_386;
$L__BB0_384:
	shl.b64 	%rd709, %rd151, 2;
	add.s64 	%rd710, %rd150, %rd709;
	st.global.f32 	[%rd710], %f1259;
	bra.uni 	$L__BB0_386;
$L__BB0_385:
	cvt.rn.f16.f32 %rs94, %f1259;
	shl.b64 	%rd711, %rd151, 1;
	add.s64 	%rd712, %rd150, %rd711;
	st.global.u16 	[%rd712], %rs94;
$L__BB0_386:
	and.pred  	%p299, %p253, %p208;
	@!%p299 bra 	$L__BB0_392;
	bra.uni 	$L__BB0_387;
$L__BB0_387:
	ld.local.u64 	%rd714, [%rd1+24];
	cvta.to.global.u64 	%rd152, %rd714;
	ld.local.u32 	%r907, [%rd1+64];
	cvt.u64.u32 	%rd715, %r149;
	mul.lo.s64 	%rd716, %rd715, %rd3;
	cvt.u64.u32 	%rd717, %r144;
	add.s64 	%rd153, %rd716, %rd717;
	//activate %f1260, %r920
	setp.eq.s32 	%p300, %r907, 0;
	@%p300 bra 	$L__BB0_390;
	setp.ne.s32 	%p301, %r907, 1;
	@%p301 bra 	$L__BB0_391;
	mov.f32 	%f1060, 0f00000000;
	cvt.rn.bf16x2.f32 %r908, %f1060, %f1260;
	shl.b64 	%rd718, %rd153, 1;
	add.s64 	%rd719, %rd152, %rd718;
	st.global.u16 	[%rd719], %r908;
	bra.uni 	$L__BB0_392;
$L__BB0_390:
	shl.b64 	%rd720, %rd153, 2;
	add.s64 	%rd721, %rd152, %rd720;
	st.global.f32 	[%rd721], %f1260;
	bra.uni 	$L__BB0_392;
$L__BB0_391:
	cvt.rn.f16.f32 %rs95, %f1260;
	shl.b64 	%rd722, %rd153, 1;
	add.s64 	%rd723, %rd152, %rd722;
	st.global.u16 	[%rd723], %rs95;
$L__BB0_392:
	and.pred  	%p304, %p243, %p223;
	@!%p304 bra 	$L__BB0_398;
	bra.uni 	$L__BB0_393;
$L__BB0_393:
	ld.local.u64 	%rd725, [%rd1+24];
	cvta.to.global.u64 	%rd154, %rd725;
	ld.local.u32 	%r911, [%rd1+64];
	cvt.u64.u32 	%rd726, %r148;
	mul.lo.s64 	%rd727, %rd726, %rd3;
	cvt.u64.u32 	%rd728, %r145;
	add.s64 	%rd155, %rd727, %rd728;
	//activate %f1261, %r920
	setp.eq.s32 	%p305, %r911, 0;
	@%p305 bra 	$L__BB0_396;
	setp.ne.s32 	%p306, %r911, 1;
	@%p306 bra 	$L__BB0_397;
	mov.f32 	%f1065, 0f00000000;
	cvt.rn.bf16x2.f32 %r912, %f1065, %f1261;
	shl.b64 	%rd729, %rd155, 1;
	add.s64 	%rd730, %rd154, %rd729;
	st.global.u16 	[%rd730], %r912;
	bra.uni 	$L__BB0_398;
$L__BB0_396:
	shl.b64 	%rd731, %rd155, 2;
	add.s64 	%rd732, %rd154, %rd731;
	st.global.f32 	[%rd732], %f1261;
	bra.uni 	$L__BB0_398;
$L__BB0_397:
	cvt.rn.f16.f32 %rs96, %f1261;
	shl.b64 	%rd733, %rd155, 1;
	add.s64 	%rd734, %rd154, %rd733;
	st.global.u16 	[%rd734], %rs96;
$L__BB0_398:
	and.pred  	%p309, %p243, %p228;
	@!%p309 bra 	$L__BB0_404;
	bra.uni 	$L__BB0_399;
$L__BB0_399:
	ld.local.u64 	%rd735, [%rd1+24];
	cvta.to.global.u64 	%rd156, %rd735;
	ld.local.u32 	%r914, [%rd1+64];
	cvt.u64.u32 	%rd736, %r148;
	mul.lo.s64 	%rd737, %rd736, %rd3;
	cvt.u64.u32 	%rd738, %r147;
	add.s64 	%rd157, %rd737, %rd738;
	//activate %f1262, %r920
	setp.eq.s32 	%p310, %r914, 0;
	@%p310 bra 	$L__BB0_402;
	setp.ne.s32 	%p311, %r914, 1;
	@%p311 bra 	$L__BB0_403;
	mov.f32 	%f1070, 0f00000000;
	cvt.rn.bf16x2.f32 %r915, %f1070, %f1262;
	shl.b64 	%rd739, %rd157, 1;
	add.s64 	%rd740, %rd156, %rd739;
	st.global.u16 	[%rd740], %r915;
	bra.uni 	$L__BB0_404;
$L__BB0_402:
	shl.b64 	%rd741, %rd157, 2;
	add.s64 	%rd742, %rd156, %rd741;
	st.global.f32 	[%rd742], %f1262;
	bra.uni 	$L__BB0_404;
$L__BB0_403:
	cvt.rn.f16.f32 %rs97, %f1262;
	shl.b64 	%rd743, %rd157, 1;
	add.s64 	%rd744, %rd156, %rd743;
	st.global.u16 	[%rd744], %rs97;
$L__BB0_404:
	and.pred  	%p314, %p253, %p223;
	@!%p314 bra 	$L__BB0_410;
	bra.uni 	$L__BB0_405;
$L__BB0_405:
	ld.local.u64 	%rd746, [%rd1+24];
	cvta.to.global.u64 	%rd158, %rd746;
	ld.local.u32 	%r918, [%rd1+64];
	cvt.u64.u32 	%rd747, %r149;
	mul.lo.s64 	%rd748, %rd747, %rd3;
	cvt.u64.u32 	%rd749, %r145;
	add.s64 	%rd159, %rd748, %rd749;
	//activate %f1263, %r920
	setp.eq.s32 	%p315, %r918, 0;
	@%p315 bra 	$L__BB0_408;
	setp.ne.s32 	%p316, %r918, 1;
	@%p316 bra 	$L__BB0_409;
	mov.f32 	%f1075, 0f00000000;
	cvt.rn.bf16x2.f32 %r919, %f1075, %f1263;
	shl.b64 	%rd750, %rd159, 1;
	add.s64 	%rd751, %rd158, %rd750;
	st.global.u16 	[%rd751], %r919;
	bra.uni 	$L__BB0_410;
$L__BB0_408:
	shl.b64 	%rd752, %rd159, 2;
	add.s64 	%rd753, %rd158, %rd752;
	st.global.f32 	[%rd753], %f1263;
	bra.uni 	$L__BB0_410;
$L__BB0_409:
	cvt.rn.f16.f32 %rs98, %f1263;
	shl.b64 	%rd754, %rd159, 1;
	add.s64 	%rd755, %rd158, %rd754;
	st.global.u16 	[%rd755], %rs98;
$L__BB0_410:
	and.pred  	%p319, %p253, %p228;
	@!%p319 bra 	$L__BB0_416;
	bra.uni 	$L__BB0_411;
$L__BB0_411:
	ld.local.u64 	%rd756, [%rd1+24];
	cvta.to.global.u64 	%rd160, %rd756;
	ld.local.u32 	%r921, [%rd1+64];
	cvt.u64.u32 	%rd757, %r149;
	mul.lo.s64 	%rd758, %rd757, %rd3;
	cvt.u64.u32 	%rd759, %r147;
	add.s64 	%rd161, %rd758, %rd759;
	//activate %f1264, %r920
	setp.eq.s32 	%p320, %r921, 0;
	@%p320 bra 	$L__BB0_414;
	setp.ne.s32 	%p321, %r921, 1;
	@%p321 bra 	$L__BB0_415;
	mov.f32 	%f1080, 0f00000000;
	cvt.rn.bf16x2.f32 %r922, %f1080, %f1264;
	shl.b64 	%rd760, %rd161, 1;
	add.s64 	%rd761, %rd160, %rd760;
	st.global.u16 	[%rd761], %r922;
	bra.uni 	$L__BB0_416;
$L__BB0_414:
	shl.b64 	%rd762, %rd161, 2;
	add.s64 	%rd763, %rd160, %rd762;
	st.global.f32 	[%rd763], %f1264;
	bra.uni 	$L__BB0_416;
$L__BB0_415:
	cvt.rn.f16.f32 %rs99, %f1264;
	shl.b64 	%rd764, %rd161, 1;
	add.s64 	%rd765, %rd160, %rd764;
	st.global.u16 	[%rd765], %rs99;
$L__BB0_416:
	ret;
}
.visible .entry wide_128_f16(
	.param .align 8 .b8 wide_128_f16_param_0[576]
)
.maxntid 256, 1, 1
{
	.local .align 8 .b8 	__local_depot1[576];
	.reg .b64 	%SP;
	.reg .b64 	%SPL;
	.reg .pred 	%p<486>;
	.reg .b16 	%rs<132>;
	.reg .b32 	%r<1288>;
	.reg .f32 	%f<2101>;
	.reg .b64 	%rd<1200>;
	.shared .align 16 .b8 _ZZL17wide_128_f16_bodyRK17wide_128_f16_argsE4left[20480];
	.shared .align 16 .b8 _ZZL17wide_128_f16_bodyRK17wide_128_f16_argsE5right[20480];
	mov.u64 	%SPL, __local_depot1;
	add.u64 	%rd228, %SPL, 0;
	ld.param.u32 	%r162, [wide_128_f16_param_0+348];
	ld.param.u32 	%r163, [wide_128_f16_param_0+344];
	ld.param.u32 	%r164, [wide_128_f16_param_0+340];
	ld.param.u32 	%r165, [wide_128_f16_param_0+336];
	ld.param.u32 	%r166, [wide_128_f16_param_0+332];
	ld.param.u32 	%r167, [wide_128_f16_param_0+328];
	ld.param.u32 	%r168, [wide_128_f16_param_0+324];
	ld.param.u32 	%r169, [wide_128_f16_param_0+320];
	ld.param.u64 	%rd229, [wide_128_f16_param_0+312];
	ld.param.u64 	%rd230, [wide_128_f16_param_0+304];
	ld.param.u64 	%rd231, [wide_128_f16_param_0+296];
	ld.param.u64 	%rd232, [wide_128_f16_param_0+288];
	ld.param.u32 	%r170, [wide_128_f16_param_0+280];
	ld.param.u32 	%r171, [wide_128_f16_param_0+276];
	ld.param.u32 	%r172, [wide_128_f16_param_0+272];
	ld.param.u32 	%r173, [wide_128_f16_param_0+268];
	ld.param.u32 	%r174, [wide_128_f16_param_0+264];
	ld.param.u32 	%r175, [wide_128_f16_param_0+260];
	ld.param.u32 	%r176, [wide_128_f16_param_0+256];
	ld.param.u32 	%r177, [wide_128_f16_param_0+252];
	ld.param.u32 	%r178, [wide_128_f16_param_0+248];
	ld.param.u64 	%rd233, [wide_128_f16_param_0+240];
	ld.param.u64 	%rd234, [wide_128_f16_param_0+232];
	ld.param.u64 	%rd235, [wide_128_f16_param_0+224];
	ld.param.u64 	%rd236, [wide_128_f16_param_0+216];
	ld.param.u32 	%r179, [wide_128_f16_param_0+208];
	ld.param.u32 	%r180, [wide_128_f16_param_0+204];
	ld.param.u32 	%r181, [wide_128_f16_param_0+200];
	ld.param.u32 	%r182, [wide_128_f16_param_0+196];
	ld.param.u32 	%r183, [wide_128_f16_param_0+192];
	ld.param.u32 	%r184, [wide_128_f16_param_0+188];
	ld.param.u32 	%r185, [wide_128_f16_param_0+184];
	ld.param.u32 	%r186, [wide_128_f16_param_0+180];
	ld.param.u32 	%r187, [wide_128_f16_param_0+176];
	ld.param.u64 	%rd237, [wide_128_f16_param_0+168];
	ld.param.u64 	%rd238, [wide_128_f16_param_0+160];
	ld.param.u64 	%rd239, [wide_128_f16_param_0+152];
	ld.param.u64 	%rd240, [wide_128_f16_param_0+144];
	ld.param.u32 	%r188, [wide_128_f16_param_0+136];
	ld.param.u32 	%r189, [wide_128_f16_param_0+132];
	ld.param.u32 	%r190, [wide_128_f16_param_0+128];
	ld.param.u32 	%r191, [wide_128_f16_param_0+124];
	ld.param.u32 	%r192, [wide_128_f16_param_0+120];
	ld.param.u32 	%r193, [wide_128_f16_param_0+116];
	ld.param.u32 	%r194, [wide_128_f16_param_0+112];
	ld.param.u32 	%r195, [wide_128_f16_param_0+108];
	ld.param.u32 	%r196, [wide_128_f16_param_0+104];
	ld.param.u64 	%rd241, [wide_128_f16_param_0+96];
	ld.param.u64 	%rd242, [wide_128_f16_param_0+88];
	ld.param.u64 	%rd243, [wide_128_f16_param_0+80];
	ld.param.u64 	%rd244, [wide_128_f16_param_0+72];
	ld.param.u32 	%r197, [wide_128_f16_param_0+64];
	ld.param.u32 	%r198, [wide_128_f16_param_0+60];
	ld.param.u32 	%r199, [wide_128_f16_param_0+56];
	ld.param.u32 	%r200, [wide_128_f16_param_0+52];
	ld.param.u32 	%r201, [wide_128_f16_param_0+48];
	ld.param.u32 	%r202, [wide_128_f16_param_0+44];
	ld.param.u32 	%r203, [wide_128_f16_param_0+40];
	ld.param.u32 	%r204, [wide_128_f16_param_0+36];
	ld.param.u32 	%r205, [wide_128_f16_param_0+32];
	ld.param.u64 	%rd245, [wide_128_f16_param_0+24];
	ld.param.u64 	%rd246, [wide_128_f16_param_0+16];
	ld.param.u64 	%rd247, [wide_128_f16_param_0+8];
	ld.param.u64 	%rd248, [wide_128_f16_param_0];
	ld.param.u32 	%r206, [wide_128_f16_param_0+568];
	ld.param.u32 	%r207, [wide_128_f16_param_0+564];
	ld.param.u32 	%r208, [wide_128_f16_param_0+560];
	ld.param.u32 	%r209, [wide_128_f16_param_0+556];
	ld.param.u32 	%r210, [wide_128_f16_param_0+552];
	ld.param.u32 	%r211, [wide_128_f16_param_0+548];
	ld.param.u32 	%r212, [wide_128_f16_param_0+544];
	ld.param.u32 	%r213, [wide_128_f16_param_0+540];
	ld.param.u32 	%r214, [wide_128_f16_param_0+536];
	ld.param.u64 	%rd249, [wide_128_f16_param_0+528];
	ld.param.u64 	%rd250, [wide_128_f16_param_0+520];
	ld.param.u64 	%rd251, [wide_128_f16_param_0+512];
	ld.param.u64 	%rd252, [wide_128_f16_param_0+504];
	ld.param.u32 	%r215, [wide_128_f16_param_0+496];
	ld.param.u32 	%r216, [wide_128_f16_param_0+492];
	ld.param.u32 	%r217, [wide_128_f16_param_0+488];
	ld.param.u32 	%r218, [wide_128_f16_param_0+484];
	ld.param.u32 	%r219, [wide_128_f16_param_0+480];
	ld.param.u32 	%r220, [wide_128_f16_param_0+476];
	ld.param.u32 	%r221, [wide_128_f16_param_0+472];
	ld.param.u32 	%r222, [wide_128_f16_param_0+468];
	ld.param.u32 	%r223, [wide_128_f16_param_0+464];
	ld.param.u64 	%rd253, [wide_128_f16_param_0+456];
	ld.param.u64 	%rd254, [wide_128_f16_param_0+448];
	ld.param.u64 	%rd255, [wide_128_f16_param_0+440];
	ld.param.u64 	%rd256, [wide_128_f16_param_0+432];
	ld.param.u32 	%r224, [wide_128_f16_param_0+424];
	ld.param.u32 	%r225, [wide_128_f16_param_0+420];
	ld.param.u32 	%r226, [wide_128_f16_param_0+416];
	ld.param.u32 	%r227, [wide_128_f16_param_0+412];
	ld.param.u32 	%r228, [wide_128_f16_param_0+408];
	ld.param.u32 	%r229, [wide_128_f16_param_0+404];
	ld.param.u32 	%r230, [wide_128_f16_param_0+400];
	ld.param.u32 	%r231, [wide_128_f16_param_0+396];
	ld.param.u32 	%r232, [wide_128_f16_param_0+392];
	ld.param.u64 	%rd257, [wide_128_f16_param_0+384];
	ld.param.u64 	%rd258, [wide_128_f16_param_0+376];
	ld.param.u64 	%rd259, [wide_128_f16_param_0+368];
	ld.param.u64 	%rd260, [wide_128_f16_param_0+360];
	ld.param.u32 	%r233, [wide_128_f16_param_0+352];
	st.local.u64 	[%rd228], %rd248;
	st.local.u64 	[%rd228+8], %rd247;
	st.local.u64 	[%rd228+16], %rd246;
	st.local.u64 	[%rd228+24], %rd245;
	st.local.v2.u32 	[%rd228+32], {%r205, %r204};
	st.local.v2.u32 	[%rd228+40], {%r203, %r202};
	st.local.v2.u32 	[%rd228+48], {%r201, %r200};
	st.local.v2.u32 	[%rd228+56], {%r199, %r198};
	st.local.u32 	[%rd228+64], %r197;
	st.local.u64 	[%rd228+72], %rd244;
	st.local.u64 	[%rd228+80], %rd243;
	st.local.u64 	[%rd228+88], %rd242;
	st.local.u64 	[%rd228+96], %rd241;
	st.local.v2.u32 	[%rd228+104], {%r196, %r195};
	st.local.v2.u32 	[%rd228+112], {%r194, %r193};
	st.local.v2.u32 	[%rd228+120], {%r192, %r191};
	st.local.v2.u32 	[%rd228+128], {%r190, %r189};
	st.local.u32 	[%rd228+136], %r188;
	st.local.u64 	[%rd228+144], %rd240;
	st.local.u64 	[%rd228+152], %rd239;
	st.local.u64 	[%rd228+160], %rd238;
	st.local.u64 	[%rd228+168], %rd237;
	st.local.v2.u32 	[%rd228+176], {%r187, %r186};
	st.local.v2.u32 	[%rd228+184], {%r185, %r184};
	st.local.v2.u32 	[%rd228+192], {%r183, %r182};
	st.local.v2.u32 	[%rd228+200], {%r181, %r180};
	st.local.u32 	[%rd228+208], %r179;
	st.local.u64 	[%rd228+216], %rd236;
	st.local.u64 	[%rd228+224], %rd235;
	st.local.u64 	[%rd228+232], %rd234;
	st.local.u64 	[%rd228+240], %rd233;
	st.local.v2.u32 	[%rd228+248], {%r178, %r177};
	st.local.v2.u32 	[%rd228+256], {%r176, %r175};
	st.local.v2.u32 	[%rd228+264], {%r174, %r173};
	st.local.v2.u32 	[%rd228+272], {%r172, %r171};
	st.local.u32 	[%rd228+280], %r170;
	st.local.u64 	[%rd228+288], %rd232;
	st.local.u64 	[%rd228+296], %rd231;
	st.local.u64 	[%rd228+304], %rd230;
	st.local.u64 	[%rd228+312], %rd229;
	st.local.v2.u32 	[%rd228+320], {%r169, %r168};
	st.local.v2.u32 	[%rd228+328], {%r167, %r166};
	st.local.v2.u32 	[%rd228+336], {%r165, %r164};
	st.local.v2.u32 	[%rd228+344], {%r163, %r162};
	st.local.u32 	[%rd228+352], %r233;
	st.local.u64 	[%rd228+360], %rd260;
	st.local.u64 	[%rd228+368], %rd259;
	st.local.u64 	[%rd228+376], %rd258;
	st.local.u64 	[%rd228+384], %rd257;
	st.local.v2.u32 	[%rd228+392], {%r232, %r231};
	st.local.v2.u32 	[%rd228+400], {%r230, %r229};
	st.local.v2.u32 	[%rd228+408], {%r228, %r227};
	st.local.v2.u32 	[%rd228+416], {%r226, %r225};
	st.local.u32 	[%rd228+424], %r224;
	st.local.u64 	[%rd228+432], %rd256;
	st.local.u64 	[%rd228+440], %rd255;
	st.local.u64 	[%rd228+448], %rd254;
	st.local.u64 	[%rd228+456], %rd253;
	st.local.v2.u32 	[%rd228+464], {%r223, %r222};
	st.local.v2.u32 	[%rd228+472], {%r221, %r220};
	st.local.v2.u32 	[%rd228+480], {%r219, %r218};
	st.local.v2.u32 	[%rd228+488], {%r217, %r216};
	st.local.u32 	[%rd228+496], %r215;
	st.local.u64 	[%rd228+504], %rd252;
	st.local.u64 	[%rd228+512], %rd251;
	st.local.u64 	[%rd228+520], %rd250;
	st.local.u64 	[%rd228+528], %rd249;
	st.local.v2.u32 	[%rd228+536], {%r214, %r213};
	st.local.v2.u32 	[%rd228+544], {%r212, %r211};
	st.local.v2.u32 	[%rd228+552], {%r210, %r209};
	st.local.v2.u32 	[%rd228+560], {%r208, %r207};
	st.local.u32 	[%rd228+568], %r206;
	mov.u32 	%r1249, %ctaid.z;
	mul.wide.u32 	%rd261, %r1249, 72;
	add.s64 	%rd1, %rd228, %rd261;
	mov.u32 	%r234, %ctaid.y;
	shl.b32 	%r2, %r234, 7;
	ld.local.u32 	%r9, [%rd1+32];
	setp.ge.s32 	%p2, %r2, %r9;
	@%p2 bra 	$L__BB1_612;
	mov.u32 	%r235, %ctaid.x;
	shl.b32 	%r3, %r235, 7;
	ld.local.u32 	%r238, [%rd1+36];
	setp.ge.s32 	%p3, %r3, %r238;
	@%p3 bra 	$L__BB1_612;
	mov.u32 	%r4, %tid.x;
	bfe.u32 	%r5, %r4, 2, 3;
	and.b32  	%r6, %r4, 3;
	shl.b32 	%r236, %r4, 1;
	and.b32  	%r7, %r236, 64;
	shr.u32 	%r237, %r4, 1;
	and.b32  	%r8, %r237, 480;
	cvt.s64.s32 	%rd3, %r238;
	cvt.u32.u64 	%r239, %rd3;
	ld.local.u32 	%r13, [%rd1+40];
	setp.gt.s32 	%p6, %r13, -32;
	@%p6 bra 	$L__BB1_8;
	bra.uni 	$L__BB1_3;
$L__BB1_8:
	add.s64 	%rd2, %rd1, 36;
	ld.local.u32 	%r10, [%rd1+56];
	ld.local.v2.u32 	{%r11, %r12}, [%rd1+48];
	setp.eq.s32 	%p4, %r12, 0;
	add.s64 	%rd4, %rd1, 40;
	selp.b32 	%r14, %r239, %r13, %p4;
	and.b32  	%r15, %r14, 7;
	setp.eq.s32 	%p5, %r11, 1;
	and.b32  	%r16, %r4, 31;
	shr.u32 	%r240, %r4, 7;
	selp.b32 	%r17, %r16, %r240, %p5;
	shr.u32 	%r243, %r4, 5;
	and.b32  	%r19, %r4, 127;
	selp.b32 	%r244, %r243, %r19, %p5;
	selp.b32 	%r245, 8, 0, %p5;
	selp.b32 	%r20, 0, 2, %p5;
	cvt.s64.s32 	%rd5, %r14;
	selp.b32 	%r246, 4, 2, %p4;
	selp.b32 	%r247, 15, 3, %p4;
	or.b32  	%r248, %r244, %r2;
	cvt.u64.u32 	%rd6, %r248;
	cvt.s64.s32 	%rd7, %r11;
	selp.b64 	%rd8, 8, 0, %p5;
	selp.b64 	%rd262, 0, 2, %p5;
	mul.lo.s64 	%rd9, %rd262, %rd7;
	selp.b64 	%rd10, %rd4, %rd2, %p4;
	shl.b32 	%r1252, %r6, 1;
	mad.lo.s32 	%r249, %r244, 40, %r17;
	mul.wide.u32 	%rd263, %r249, 2;
	mov.u64 	%rd264, _ZZL17wide_128_f16_bodyRK17wide_128_f16_argsE4left;
	add.s64 	%rd11, %rd264, %rd263;
	add.s64 	%rd265, %rd264, 10240;
	add.s64 	%rd12, %rd265, %rd263;
	add.s32 	%r250, %r245, %r244;
	add.s32 	%r251, %r20, %r17;
	mad.lo.s32 	%r252, %r250, 40, %r251;
	mul.wide.u32 	%rd266, %r252, 2;
	add.s64 	%rd13, %rd264, %rd266;
	add.s64 	%rd14, %rd265, %rd266;
	add.s32 	%r253, %r250, %r245;
	add.s32 	%r254, %r251, %r20;
	mad.lo.s32 	%r255, %r253, 40, %r254;
	mul.wide.u32 	%rd267, %r255, 2;
	add.s64 	%rd15, %rd264, %rd267;
	add.s64 	%rd16, %rd265, %rd267;
	add.s32 	%r256, %r253, %r245;
	add.s32 	%r257, %r254, %r20;
	mad.lo.s32 	%r258, %r256, 40, %r257;
	mul.wide.u32 	%rd268, %r258, 2;
	add.s64 	%rd17, %rd264, %rd268;
	add.s64 	%rd18, %rd265, %rd268;
	add.s32 	%r259, %r256, %r245;
	add.s32 	%r260, %r257, %r20;
	mad.lo.s32 	%r261, %r259, 40, %r260;
	mul.wide.u32 	%rd269, %r261, 2;
	add.s64 	%rd19, %rd264, %rd269;
	add.s64 	%rd20, %rd265, %rd269;
	add.s32 	%r262, %r259, %r245;
	add.s32 	%r263, %r260, %r20;
	mad.lo.s32 	%r264, %r262, 40, %r263;
	mul.wide.u32 	%rd270, %r264, 2;
	add.s64 	%rd21, %rd264, %rd270;
	add.s64 	%rd22, %rd265, %rd270;
	add.s32 	%r265, %r262, %r245;
	add.s32 	%r266, %r263, %r20;
	mad.lo.s32 	%r267, %r265, 40, %r266;
	mul.wide.u32 	%rd271, %r267, 2;
	add.s64 	%rd23, %rd264, %rd271;
	add.s64 	%rd24, %rd265, %rd271;
	add.s32 	%r268, %r265, %r245;
	add.s32 	%r269, %r266, %r20;
	mad.lo.s32 	%r270, %r268, 40, %r269;
	mul.wide.u32 	%rd272, %r270, 2;
	add.s64 	%rd25, %rd264, %rd272;
	add.s64 	%rd26, %rd265, %rd272;
	add.s32 	%r271, %r268, %r245;
	add.s32 	%r272, %r269, %r20;
	mad.lo.s32 	%r273, %r271, 40, %r272;
	mul.wide.u32 	%rd273, %r273, 2;
	add.s64 	%rd27, %rd264, %rd273;
	add.s64 	%rd28, %rd265, %rd273;
	add.s32 	%r274, %r271, %r245;
	add.s32 	%r275, %r272, %r20;
	mad.lo.s32 	%r276, %r274, 40, %r275;
	mul.wide.u32 	%rd274, %r276, 2;
	add.s64 	%rd29, %rd264, %rd274;
	add.s64 	%rd30, %rd265, %rd274;
	add.s32 	%r277, %r274, %r245;
	add.s32 	%r278, %r275, %r20;
	mad.lo.s32 	%r279, %r277, 40, %r278;
	mul.wide.u32 	%rd275, %r279, 2;
	add.s64 	%rd31, %rd264, %rd275;
	add.s64 	%rd32, %rd265, %rd275;
	add.s32 	%r280, %r277, %r245;
	add.s32 	%r281, %r278, %r20;
	mad.lo.s32 	%r282, %r280, 40, %r281;
	mul.wide.u32 	%rd276, %r282, 2;
	add.s64 	%rd33, %rd264, %rd276;
	add.s64 	%rd34, %rd265, %rd276;
	add.s32 	%r283, %r280, %r245;
	add.s32 	%r284, %r281, %r20;
	mad.lo.s32 	%r285, %r283, 40, %r284;
	mul.wide.u32 	%rd277, %r285, 2;
	add.s64 	%rd35, %rd264, %rd277;
	add.s64 	%rd36, %rd265, %rd277;
	add.s32 	%r286, %r283, %r245;
	add.s32 	%r287, %r284, %r20;
	mad.lo.s32 	%r288, %r286, 40, %r287;
	mul.wide.u32 	%rd278, %r288, 2;
	add.s64 	%rd37, %rd264, %rd278;
	add.s64 	%rd38, %rd265, %rd278;
	add.s32 	%r289, %r286, %r245;
	add.s32 	%r290, %r287, %r20;
	mad.lo.s32 	%r291, %r289, 40, %r290;
	mul.wide.u32 	%rd279, %r291, 2;
	add.s64 	%rd39, %rd264, %rd279;
	add.s64 	%rd40, %rd265, %rd279;
	add.s32 	%r292, %r289, %r245;
	add.s32 	%r293, %r290, %r20;
	mad.lo.s32 	%r294, %r292, 40, %r293;
	mul.wide.u32 	%rd280, %r294, 2;
	add.s64 	%rd41, %rd264, %rd280;
	add.s64 	%rd42, %rd265, %rd280;
	shr.u32 	%r22, %r4, %r246;
	and.b32  	%r295, %r4, %r247;
	shl.b32 	%r23, %r295, 3;
	mad.lo.s32 	%r296, %r22, 40, %r23;
	mul.wide.u32 	%rd281, %r296, 2;
	mov.u64 	%rd282, _ZZL17wide_128_f16_bodyRK17wide_128_f16_argsE5right;
	add.s64 	%rd43, %rd282, %rd281;
	add.s64 	%rd283, %rd282, 10240;
	add.s64 	%rd44, %rd283, %rd281;
	mul.lo.s32 	%r297, %r295, 320;
	add.s32 	%r298, %r297, %r22;
	mul.wide.u32 	%rd284, %r298, 2;
	add.s64 	%rd45, %rd282, %rd284;
	add.s64 	%rd46, %rd283, %rd284;
	cvt.u64.u32 	%rd285, %r22;
	cvt.u64.u32 	%rd286, %r297;
	add.s64 	%rd287, %rd286, %rd285;
	shl.b64 	%rd288, %rd287, 1;
	add.s64 	%rd47, %rd282, %rd288;
	add.s64 	%rd48, %rd283, %rd288;
	add.s32 	%r299, %r4, 256;
	shr.u32 	%r24, %r299, %r246;
	mad.lo.s32 	%r300, %r24, 40, %r23;
	mul.wide.u32 	%rd289, %r300, 2;
	add.s64 	%rd49, %rd282, %rd289;
	add.s64 	%rd50, %rd283, %rd289;
	add.s32 	%r301, %r297, %r24;
	mul.wide.u32 	%rd290, %r301, 2;
	add.s64 	%rd51, %rd282, %rd290;
	add.s64 	%rd52, %rd283, %rd290;
	cvt.u64.u32 	%rd291, %r24;
	add.s64 	%rd292, %rd286, %rd291;
	shl.b64 	%rd293, %rd292, 1;
	add.s64 	%rd53, %rd282, %rd293;
	add.s64 	%rd54, %rd283, %rd293;
	add.s32 	%r25, %r245, %r248;
	add.s32 	%r26, %r25, %r245;
	add.s32 	%r27, %r26, %r245;
	add.s32 	%r28, %r27, %r245;
	add.s32 	%r29, %r28, %r245;
	add.s32 	%r30, %r29, %r245;
	add.s32 	%r31, %r30, %r245;
	add.s32 	%r32, %r31, %r245;
	add.s32 	%r33, %r32, %r245;
	add.s32 	%r34, %r33, %r245;
	add.s32 	%r35, %r34, %r245;
	add.s32 	%r36, %r35, %r245;
	add.s32 	%r37, %r36, %r245;
	add.s32 	%r38, %r37, %r245;
	add.s32 	%r39, %r38, %r245;
	or.b32  	%r302, %r8, %r5;
	mul.lo.s32 	%r40, %r302, 40;
	or.b32  	%r303, %r7, %r5;
	mul.lo.s32 	%r41, %r303, 40;
	mov.b32 	%r1261, -32;
	mov.f32 	%f1909, 0f00000000;
	setp.eq.s32 	%p10, %r10, 0;
	setp.ne.s32 	%p11, %r10, 0;
	mov.f32 	%f1910, %f1909;
	mov.f32 	%f1911, %f1909;
	mov.f32 	%f1912, %f1909;
	mov.f32 	%f1913, %f1909;
	mov.f32 	%f1914, %f1909;
	mov.f32 	%f1915, %f1909;
	mov.f32 	%f1916, %f1909;
	mov.f32 	%f1917, %f1909;
	mov.f32 	%f1918, %f1909;
	mov.f32 	%f1919, %f1909;
	mov.f32 	%f1920, %f1909;
	mov.f32 	%f1921, %f1909;
	mov.f32 	%f1922, %f1909;
	mov.f32 	%f1923, %f1909;
	mov.f32 	%f1924, %f1909;
	mov.f32 	%f1925, %f1909;
	mov.f32 	%f1926, %f1909;
	mov.f32 	%f1927, %f1909;
	mov.f32 	%f1928, %f1909;
	mov.f32 	%f1929, %f1909;
	mov.f32 	%f1930, %f1909;
	mov.f32 	%f1931, %f1909;
	mov.f32 	%f1932, %f1909;
	mov.f32 	%f1933, %f1909;
	mov.f32 	%f1934, %f1909;
	mov.f32 	%f1935, %f1909;
	mov.f32 	%f1936, %f1909;
	mov.f32 	%f1937, %f1909;
	mov.f32 	%f1938, %f1909;
	mov.f32 	%f1939, %f1909;
	mov.f32 	%f1940, %f1909;
	mov.f32 	%f1941, %f1909;
	mov.f32 	%f1942, %f1909;
	mov.f32 	%f1943, %f1909;
	mov.f32 	%f1944, %f1909;
	mov.f32 	%f1945, %f1909;
	mov.f32 	%f1946, %f1909;
	mov.f32 	%f1947, %f1909;
	mov.f32 	%f1948, %f1909;
	mov.f32 	%f1949, %f1909;
	mov.f32 	%f1950, %f1909;
	mov.f32 	%f1951, %f1909;
	mov.f32 	%f1952, %f1909;
	mov.f32 	%f1953, %f1909;
	mov.f32 	%f1954, %f1909;
	mov.f32 	%f1955, %f1909;
	mov.f32 	%f1956, %f1909;
	mov.f32 	%f1957, %f1909;
	mov.f32 	%f1958, %f1909;
	mov.f32 	%f1959, %f1909;
	mov.f32 	%f1960, %f1909;
	mov.f32 	%f1961, %f1909;
	mov.f32 	%f1962, %f1909;
	mov.f32 	%f1963, %f1909;
	mov.f32 	%f1964, %f1909;
	mov.f32 	%f1965, %f1909;
	mov.f32 	%f1966, %f1909;
	mov.f32 	%f1967, %f1909;
	mov.f32 	%f1968, %f1909;
	mov.f32 	%f1969, %f1909;
	mov.f32 	%f1970, %f1909;
	mov.f32 	%f1971, %f1909;
	mov.f32 	%f1972, %f1909;
	bra.uni 	$L__BB1_9;
$L__BB1_230:
	bar.sync 0;
$L__BB1_231:
	setp.lt.s32 	%p163, %r1261, %r13;
	@%p163 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_4;
$L__BB1_9:
	.pragma "nounroll";
	setp.lt.s32 	%p9, %r1261, 0;
	setp.eq.s32 	%p484, %r15, 0;
	@%p9 bra 	$L__BB1_102;
	mov.f32 	%f671, 0f00000000;
	cvt.rn.bf16x2.f32 %r304, %f671, %f1853;
	shl.b32 	%r305, %r304, 16;
	mov.b32 %f673, %r305;
	sub.rn.f32 	%f676, %f1853, %f673;
	and.b32  	%r306, %r304, -65536;
	mov.b32 %f674, %r306;
	sub.rn.f32 	%f675, %f671, %f674;
	cvt.rn.bf16x2.f32 %r307, %f675, %f676;
	st.shared.u16 	[%rd11], %r304;
	@%p10 bra 	$L__BB1_11;
	bra.uni 	$L__BB1_12;
$L__BB1_11:
	cvt.u16.u32 	%rs1, %r307;
	st.shared.u16 	[%rd12], %rs1;
$L__BB1_12:
	cvt.rn.bf16x2.f32 %r308, %f671, %f1854;
	shl.b32 	%r309, %r308, 16;
	mov.b32 %f679, %r309;
	sub.rn.f32 	%f682, %f1854, %f679;
	and.b32  	%r310, %r308, -65536;
	mov.b32 %f680, %r310;
	sub.rn.f32 	%f681, %f671, %f680;
	cvt.rn.bf16x2.f32 %r311, %f681, %f682;
	st.shared.u16 	[%rd13], %r308;
	@%p11 bra 	$L__BB1_14;
	cvt.u16.u32 	%rs2, %r311;
	st.shared.u16 	[%rd14], %rs2;
$L__BB1_14:
	cvt.rn.bf16x2.f32 %r312, %f671, %f1855;
	shl.b32 	%r313, %r312, 16;
	mov.b32 %f685, %r313;
	sub.rn.f32 	%f688, %f1855, %f685;
	and.b32  	%r314, %r312, -65536;
	mov.b32 %f686, %r314;
	sub.rn.f32 	%f687, %f671, %f686;
	cvt.rn.bf16x2.f32 %r315, %f687, %f688;
	st.shared.u16 	[%rd15], %r312;
	@%p11 bra 	$L__BB1_16;
	cvt.u16.u32 	%rs3, %r315;
	st.shared.u16 	[%rd16], %rs3;
$L__BB1_16:
	cvt.rn.bf16x2.f32 %r316, %f671, %f1856;
	shl.b32 	%r317, %r316, 16;
	mov.b32 %f691, %r317;
	sub.rn.f32 	%f694, %f1856, %f691;
	and.b32  	%r318, %r316, -65536;
	mov.b32 %f692, %r318;
	sub.rn.f32 	%f693, %f671, %f692;
	cvt.rn.bf16x2.f32 %r319, %f693, %f694;
	st.shared.u16 	[%rd17], %r316;
	@%p11 bra 	$L__BB1_18;
	cvt.u16.u32 	%rs4, %r319;
	st.shared.u16 	[%rd18], %rs4;
$L__BB1_18:
	cvt.rn.bf16x2.f32 %r320, %f671, %f1857;
	shl.b32 	%r321, %r320, 16;
	mov.b32 %f697, %r321;
	sub.rn.f32 	%f700, %f1857, %f697;
	and.b32  	%r322, %r320, -65536;
	mov.b32 %f698, %r322;
	sub.rn.f32 	%f699, %f671, %f698;
	cvt.rn.bf16x2.f32 %r323, %f699, %f700;
	st.shared.u16 	[%rd19], %r320;
	@%p11 bra 	$L__BB1_20;
	cvt.u16.u32 	%rs5, %r323;
	st.shared.u16 	[%rd20], %rs5;
$L__BB1_20:
	cvt.rn.bf16x2.f32 %r324, %f671, %f1858;
	shl.b32 	%r325, %r324, 16;
	mov.b32 %f703, %r325;
	sub.rn.f32 	%f706, %f1858, %f703;
	and.b32  	%r326, %r324, -65536;
	mov.b32 %f704, %r326;
	sub.rn.f32 	%f705, %f671, %f704;
	cvt.rn.bf16x2.f32 %r327, %f705, %f706;
	st.shared.u16 	[%rd21], %r324;
	@%p11 bra 	$L__BB1_22;
	cvt.u16.u32 	%rs6, %r327;
	st.shared.u16 	[%rd22], %rs6;
$L__BB1_22:
	cvt.rn.bf16x2.f32 %r328, %f671, %f1859;
	shl.b32 	%r329, %r328, 16;
	mov.b32 %f709, %r329;
	sub.rn.f32 	%f712, %f1859, %f709;
	and.b32  	%r330, %r328, -65536;
	mov.b32 %f710, %r330;
	sub.rn.f32 	%f711, %f671, %f710;
	cvt.rn.bf16x2.f32 %r331, %f711, %f712;
	st.shared.u16 	[%rd23], %r328;
	@%p11 bra 	$L__BB1_24;
	cvt.u16.u32 	%rs7, %r331;
	st.shared.u16 	[%rd24], %rs7;
$L__BB1_24:
	cvt.rn.bf16x2.f32 %r332, %f671, %f1860;
	shl.b32 	%r333, %r332, 16;
	mov.b32 %f715, %r333;
	sub.rn.f32 	%f718, %f1860, %f715;
	and.b32  	%r334, %r332, -65536;
	mov.b32 %f716, %r334;
	sub.rn.f32 	%f717, %f671, %f716;
	cvt.rn.bf16x2.f32 %r335, %f717, %f718;
	st.shared.u16 	[%rd25], %r332;
	@%p11 bra 	$L__BB1_26;
	cvt.u16.u32 	%rs8, %r335;
	st.shared.u16 	[%rd26], %rs8;
$L__BB1_26:
	cvt.rn.bf16x2.f32 %r336, %f671, %f1861;
	shl.b32 	%r337, %r336, 16;
	mov.b32 %f721, %r337;
	sub.rn.f32 	%f724, %f1861, %f721;
	and.b32  	%r338, %r336, -65536;
	mov.b32 %f722, %r338;
	sub.rn.f32 	%f723, %f671, %f722;
	cvt.rn.bf16x2.f32 %r339, %f723, %f724;
	st.shared.u16 	[%rd27], %r336;
	@%p11 bra 	$L__BB1_28;
	cvt.u16.u32 	%rs9, %r339;
	st.shared.u16 	[%rd28], %rs9;
$L__BB1_28:
	cvt.rn.bf16x2.f32 %r340, %f671, %f1862;
	shl.b32 	%r341, %r340, 16;
	mov.b32 %f727, %r341;
	sub.rn.f32 	%f730, %f1862, %f727;
	and.b32  	%r342, %r340, -65536;
	mov.b32 %f728, %r342;
	sub.rn.f32 	%f729, %f671, %f728;
	cvt.rn.bf16x2.f32 %r343, %f729, %f730;
	st.shared.u16 	[%rd29], %r340;
	@%p11 bra 	$L__BB1_30;
	cvt.u16.u32 	%rs10, %r343;
	st.shared.u16 	[%rd30], %rs10;
$L__BB1_30:
	cvt.rn.bf16x2.f32 %r344, %f671, %f1863;
	shl.b32 	%r345, %r344, 16;
	mov.b32 %f733, %r345;
	sub.rn.f32 	%f736, %f1863, %f733;
	and.b32  	%r346, %r344, -65536;
	mov.b32 %f734, %r346;
	sub.rn.f32 	%f735, %f671, %f734;
	cvt.rn.bf16x2.f32 %r347, %f735, %f736;
	st.shared.u16 	[%rd31], %r344;
	@%p11 bra 	$L__BB1_32;
	cvt.u16.u32 	%rs11, %r347;
	st.shared.u16 	[%rd32], %rs11;
$L__BB1_32:
	cvt.rn.bf16x2.f32 %r348, %f671, %f1864;
	shl.b32 	%r349, %r348, 16;
	mov.b32 %f739, %r349;
	sub.rn.f32 	%f742, %f1864, %f739;
	and.b32  	%r350, %r348, -65536;
	mov.b32 %f740, %r350;
	sub.rn.f32 	%f741, %f671, %f740;
	cvt.rn.bf16x2.f32 %r351, %f741, %f742;
	st.shared.u16 	[%rd33], %r348;
	@%p11 bra 	$L__BB1_34;
	cvt.u16.u32 	%rs12, %r351;
	st.shared.u16 	[%rd34], %rs12;
$L__BB1_34:
	cvt.rn.bf16x2.f32 %r352, %f671, %f1865;
	shl.b32 	%r353, %r352, 16;
	mov.b32 %f745, %r353;
	sub.rn.f32 	%f748, %f1865, %f745;
	and.b32  	%r354, %r352, -65536;
	mov.b32 %f746, %r354;
	sub.rn.f32 	%f747, %f671, %f746;
	cvt.rn.bf16x2.f32 %r355, %f747, %f748;
	st.shared.u16 	[%rd35], %r352;
	@%p11 bra 	$L__BB1_36;
	cvt.u16.u32 	%rs13, %r355;
	st.shared.u16 	[%rd36], %rs13;
$L__BB1_36:
	cvt.rn.bf16x2.f32 %r356, %f671, %f1866;
	shl.b32 	%r357, %r356, 16;
	mov.b32 %f751, %r357;
	sub.rn.f32 	%f754, %f1866, %f751;
	and.b32  	%r358, %r356, -65536;
	mov.b32 %f752, %r358;
	sub.rn.f32 	%f753, %f671, %f752;
	cvt.rn.bf16x2.f32 %r359, %f753, %f754;
	st.shared.u16 	[%rd37], %r356;
	@%p11 bra 	$L__BB1_38;
	cvt.u16.u32 	%rs14, %r359;
	st.shared.u16 	[%rd38], %rs14;
$L__BB1_38:
	cvt.rn.bf16x2.f32 %r360, %f671, %f1867;
	shl.b32 	%r361, %r360, 16;
	mov.b32 %f757, %r361;
	sub.rn.f32 	%f760, %f1867, %f757;
	and.b32  	%r362, %r360, -65536;
	mov.b32 %f758, %r362;
	sub.rn.f32 	%f759, %f671, %f758;
	cvt.rn.bf16x2.f32 %r363, %f759, %f760;
	st.shared.u16 	[%rd39], %r360;
	@%p11 bra 	$L__BB1_40;
	cvt.u16.u32 	%rs15, %r363;
	st.shared.u16 	[%rd40], %rs15;
$L__BB1_40:
	cvt.rn.bf16x2.f32 %r364, %f671, %f1868;
	shl.b32 	%r365, %r364, 16;
	mov.b32 %f763, %r365;
	sub.rn.f32 	%f766, %f1868, %f763;
	and.b32  	%r366, %r364, -65536;
	mov.b32 %f764, %r366;
	sub.rn.f32 	%f765, %f671, %f764;
	cvt.rn.bf16x2.f32 %r367, %f765, %f766;
	st.shared.u16 	[%rd41], %r364;
	@%p11 bra 	$L__BB1_42;
	cvt.u16.u32 	%rs16, %r367;
	st.shared.u16 	[%rd42], %rs16;
$L__BB1_42:
	mov.u32 	%r1262, %r4;
	@%p484 bra 	$L__BB1_51;
	bra.uni 	$L__BB1_43;
$L__BB1_51:
	@%p4 bra 	$L__BB1_60;
	cvt.rn.bf16x2.f32 %r376, %f1907, %f1908;
	shl.b32 	%r377, %r376, 16;
	mov.b32 %f779, %r377;
	sub.rn.f32 	%f782, %f1908, %f779;
	and.b32  	%r378, %r376, -65536;
	mov.b32 %f780, %r378;
	sub.rn.f32 	%f781, %f1907, %f780;
	cvt.rn.bf16x2.f32 %r379, %f781, %f782;
	st.shared.u16 	[%rd43], %r376;
	shr.u32 	%r380, %r376, 16;
	st.shared.u16 	[%rd43+2], %r380;
	@%p10 bra 	$L__BB1_53;
	bra.uni 	$L__BB1_54;
$L__BB1_53:
	st.shared.u16 	[%rd44], %r379;
	shr.u32 	%r381, %r379, 16;
	st.shared.u16 	[%rd44+2], %r381;
$L__BB1_54:
	cvt.rn.bf16x2.f32 %r382, %f1905, %f1906;
	shl.b32 	%r383, %r382, 16;
	mov.b32 %f785, %r383;
	sub.rn.f32 	%f788, %f1906, %f785;
	and.b32  	%r384, %r382, -65536;
	mov.b32 %f786, %r384;
	sub.rn.f32 	%f787, %f1905, %f786;
	cvt.rn.bf16x2.f32 %r61, %f787, %f788;
	st.shared.u16 	[%rd43+4], %r382;
	shr.u32 	%r386, %r382, 16;
	st.shared.u16 	[%rd43+6], %r386;
	@%p11 bra 	$L__BB1_56;
	st.shared.u16 	[%rd44+4], %r61;
	shr.u32 	%r387, %r61, 16;
	st.shared.u16 	[%rd44+6], %r387;
$L__BB1_56:
	cvt.rn.bf16x2.f32 %r388, %f1903, %f1904;
	shl.b32 	%r389, %r388, 16;
	mov.b32 %f791, %r389;
	sub.rn.f32 	%f794, %f1904, %f791;
	and.b32  	%r390, %r388, -65536;
	mov.b32 %f792, %r390;
	sub.rn.f32 	%f793, %f1903, %f792;
	cvt.rn.bf16x2.f32 %r62, %f793, %f794;
	st.shared.u16 	[%rd43+8], %r388;
	shr.u32 	%r392, %r388, 16;
	st.shared.u16 	[%rd43+10], %r392;
	@%p11 bra 	$L__BB1_58;
	st.shared.u16 	[%rd44+8], %r62;
	shr.u32 	%r393, %r62, 16;
	st.shared.u16 	[%rd44+10], %r393;
$L__BB1_58:
	cvt.rn.bf16x2.f32 %r394, %f1901, %f1902;
	shl.b32 	%r395, %r394, 16;
	mov.b32 %f797, %r395;
	sub.rn.f32 	%f800, %f1902, %f797;
	and.b32  	%r396, %r394, -65536;
	mov.b32 %f798, %r396;
	sub.rn.f32 	%f799, %f1901, %f798;
	cvt.rn.bf16x2.f32 %r63, %f799, %f800;
	st.shared.u16 	[%rd43+12], %r394;
	shr.u32 	%r398, %r394, 16;
	st.shared.u16 	[%rd43+14], %r398;
	@%p11 bra 	$L__BB1_76;
	st.shared.u16 	[%rd44+12], %r63;
	shr.u32 	%r399, %r63, 16;
	st.shared.u16 	[%rd44+14], %r399;
	bra.uni 	$L__BB1_76;
$L__BB1_47:
	cvt.u64.u32 	%rd301, %r58;
	mul.lo.s64 	%rd302, %rd301, %rd5;
	shl.b64 	%rd303, %rd302, 1;
	add.s64 	%rd304, %rd55, %rd303;
	mul.wide.u32 	%rd305, %r57, 2;
	add.s64 	%rd306, %rd304, %rd305;
	ld.global.u16 	%rs35, [%rd306];
	cvt.f32.f16 %f1852, %rs35;
$L__BB1_48:
	mad.lo.s32 	%r375, %r55, 40, %r56;
	cvt.rn.bf16x2.f32 %r371, %f671, %f1852;
	shl.b32 	%r372, %r371, 16;
	mov.b32 %f773, %r372;
	sub.rn.f32 	%f776, %f1852, %f773;
	and.b32  	%r373, %r371, -65536;
	mov.b32 %f774, %r373;
	sub.rn.f32 	%f775, %f671, %f774;
	cvt.rn.bf16x2.f32 %r374, %f775, %f776;
	mul.wide.u32 	%rd307, %r375, 2;
	add.s64 	%rd309, %rd282, %rd307;
	st.shared.u16 	[%rd309], %r371;
	@%p11 bra 	$L__BB1_50;
	bra.uni 	$L__BB1_49;
$L__BB1_50:
	add.s32 	%r59, %r1262, 256;
	setp.lt.u32 	%p32, %r1262, 3840;
	mov.u32 	%r1262, %r59;
	@%p32 bra 	$L__BB1_43;
	bra.uni 	$L__BB1_101;
$L__BB1_43:
	.pragma "nounroll";
	shr.u32 	%r369, %r1262, 5;
	selp.b32 	%r55, %r19, %r369, %p4;
	shr.u32 	%r370, %r1262, 7;
	selp.b32 	%r56, %r370, %r16, %p4;
	or.b32  	%r57, %r55, %r3;
	setp.ge.s32 	%p28, %r57, %r239;
	mov.f32 	%f1852, %f671;
	@%p28 bra 	$L__BB1_48;
	or.b32  	%r58, %r56, %r1261;
	setp.ge.s32 	%p29, %r58, %r13;
	mov.f32 	%f1852, %f671;
	@%p29 bra 	$L__BB1_48;
	ld.local.u64 	%rd294, [%rd1+8];
	cvta.to.global.u64 	%rd55, %rd294;
	@%p4 bra 	$L__BB1_47;
	cvt.u64.u32 	%rd295, %r57;
	mul.lo.s64 	%rd296, %rd295, %rd5;
	shl.b64 	%rd297, %rd296, 1;
	add.s64 	%rd298, %rd55, %rd297;
	mul.wide.u32 	%rd299, %r58, 2;
	add.s64 	%rd300, %rd298, %rd299;
	ld.global.u16 	%rs34, [%rd300];
	cvt.f32.f16 %f1852, %rs34;
	bra.uni 	$L__BB1_48;
$L__BB1_49:
	add.s64 	%rd56, %rd309, 10240;
	cvt.u16.u32 	%rs17, %r374;
	st.shared.u16 	[%rd56], %rs17;
	bra.uni 	$L__BB1_50;
$L__BB1_60:
	mov.f32 	%f801, 0f00000000;
	cvt.rn.bf16x2.f32 %r400, %f801, %f1908;
	shl.b32 	%r401, %r400, 16;
	mov.b32 %f803, %r401;
	sub.rn.f32 	%f806, %f1908, %f803;
	and.b32  	%r402, %r400, -65536;
	mov.b32 %f804, %r402;
	sub.rn.f32 	%f805, %f801, %f804;
	cvt.rn.bf16x2.f32 %r403, %f805, %f806;
	st.shared.u16 	[%rd45], %r400;
	@%p10 bra 	$L__BB1_61;
	bra.uni 	$L__BB1_62;
$L__BB1_61:
	cvt.u16.u32 	%rs18, %r403;
	st.shared.u16 	[%rd46], %rs18;
$L__BB1_62:
	cvt.rn.bf16x2.f32 %r404, %f801, %f1907;
	shl.b32 	%r405, %r404, 16;
	mov.b32 %f809, %r405;
	sub.rn.f32 	%f812, %f1907, %f809;
	and.b32  	%r406, %r404, -65536;
	mov.b32 %f810, %r406;
	sub.rn.f32 	%f811, %f801, %f810;
	cvt.rn.bf16x2.f32 %r407, %f811, %f812;
	st.shared.u16 	[%rd47+80], %r404;
	@%p11 bra 	$L__BB1_64;
	cvt.u16.u32 	%rs19, %r407;
	st.shared.u16 	[%rd48+80], %rs19;
$L__BB1_64:
	cvt.rn.bf16x2.f32 %r408, %f801, %f1906;
	shl.b32 	%r409, %r408, 16;
	mov.b32 %f815, %r409;
	sub.rn.f32 	%f818, %f1906, %f815;
	and.b32  	%r410, %r408, -65536;
	mov.b32 %f816, %r410;
	sub.rn.f32 	%f817, %f801, %f816;
	cvt.rn.bf16x2.f32 %r411, %f817, %f818;
	st.shared.u16 	[%rd47+160], %r408;
	@%p11 bra 	$L__BB1_66;
	cvt.u16.u32 	%rs20, %r411;
	st.shared.u16 	[%rd48+160], %rs20;
$L__BB1_66:
	cvt.rn.bf16x2.f32 %r412, %f801, %f1905;
	shl.b32 	%r413, %r412, 16;
	mov.b32 %f821, %r413;
	sub.rn.f32 	%f824, %f1905, %f821;
	and.b32  	%r414, %r412, -65536;
	mov.b32 %f822, %r414;
	sub.rn.f32 	%f823, %f801, %f822;
	cvt.rn.bf16x2.f32 %r415, %f823, %f824;
	st.shared.u16 	[%rd47+240], %r412;
	@%p11 bra 	$L__BB1_68;
	cvt.u16.u32 	%rs21, %r415;
	st.shared.u16 	[%rd48+240], %rs21;
$L__BB1_68:
	cvt.rn.bf16x2.f32 %r416, %f801, %f1904;
	shl.b32 	%r417, %r416, 16;
	mov.b32 %f827, %r417;
	sub.rn.f32 	%f830, %f1904, %f827;
	and.b32  	%r418, %r416, -65536;
	mov.b32 %f828, %r418;
	sub.rn.f32 	%f829, %f801, %f828;
	cvt.rn.bf16x2.f32 %r419, %f829, %f830;
	st.shared.u16 	[%rd47+320], %r416;
	@%p11 bra 	$L__BB1_70;
	cvt.u16.u32 	%rs22, %r419;
	st.shared.u16 	[%rd48+320], %rs22;
$L__BB1_70:
	cvt.rn.bf16x2.f32 %r420, %f801, %f1903;
	shl.b32 	%r421, %r420, 16;
	mov.b32 %f833, %r421;
	sub.rn.f32 	%f836, %f1903, %f833;
	and.b32  	%r422, %r420, -65536;
	mov.b32 %f834, %r422;
	sub.rn.f32 	%f835, %f801, %f834;
	cvt.rn.bf16x2.f32 %r423, %f835, %f836;
	st.shared.u16 	[%rd47+400], %r420;
	@%p11 bra 	$L__BB1_72;
	cvt.u16.u32 	%rs23, %r423;
	st.shared.u16 	[%rd48+400], %rs23;
$L__BB1_72:
	cvt.rn.bf16x2.f32 %r424, %f801, %f1902;
	shl.b32 	%r425, %r424, 16;
	mov.b32 %f839, %r425;
	sub.rn.f32 	%f842, %f1902, %f839;
	and.b32  	%r426, %r424, -65536;
	mov.b32 %f840, %r426;
	sub.rn.f32 	%f841, %f801, %f840;
	cvt.rn.bf16x2.f32 %r427, %f841, %f842;
	st.shared.u16 	[%rd47+480], %r424;
	@%p11 bra 	$L__BB1_74;
	cvt.u16.u32 	%rs24, %r427;
	st.shared.u16 	[%rd48+480], %rs24;
$L__BB1_74:
	cvt.rn.bf16x2.f32 %r428, %f801, %f1901;
	shl.b32 	%r429, %r428, 16;
	mov.b32 %f845, %r429;
	sub.rn.f32 	%f848, %f1901, %f845;
	and.b32  	%r430, %r428, -65536;
	mov.b32 %f846, %r430;
	sub.rn.f32 	%f847, %f801, %f846;
	cvt.rn.bf16x2.f32 %r431, %f847, %f848;
	st.shared.u16 	[%rd47+560], %r428;
	@%p11 bra 	$L__BB1_76;
	cvt.u16.u32 	%rs25, %r431;
	st.shared.u16 	[%rd48+560], %rs25;
$L__BB1_76:
	@%p4 bra 	$L__BB1_85;
	cvt.rn.bf16x2.f32 %r432, %f1899, %f1900;
	shl.b32 	%r433, %r432, 16;
	mov.b32 %f851, %r433;
	sub.rn.f32 	%f854, %f1900, %f851;
	and.b32  	%r434, %r432, -65536;
	mov.b32 %f852, %r434;
	sub.rn.f32 	%f853, %f1899, %f852;
	cvt.rn.bf16x2.f32 %r64, %f853, %f854;
	st.shared.u16 	[%rd49], %r432;
	shr.u32 	%r436, %r432, 16;
	st.shared.u16 	[%rd49+2], %r436;
	@%p11 bra 	$L__BB1_79;
	st.shared.u16 	[%rd50], %r64;
	shr.u32 	%r437, %r64, 16;
	st.shared.u16 	[%rd50+2], %r437;
$L__BB1_79:
	cvt.rn.bf16x2.f32 %r438, %f1897, %f1898;
	shl.b32 	%r439, %r438, 16;
	mov.b32 %f857, %r439;
	sub.rn.f32 	%f860, %f1898, %f857;
	and.b32  	%r440, %r438, -65536;
	mov.b32 %f858, %r440;
	sub.rn.f32 	%f859, %f1897, %f858;
	cvt.rn.bf16x2.f32 %r65, %f859, %f860;
	st.shared.u16 	[%rd49+4], %r438;
	shr.u32 	%r442, %r438, 16;
	st.shared.u16 	[%rd49+6], %r442;
	@%p11 bra 	$L__BB1_81;
	st.shared.u16 	[%rd50+4], %r65;
	shr.u32 	%r443, %r65, 16;
	st.shared.u16 	[%rd50+6], %r443;
$L__BB1_81:
	cvt.rn.bf16x2.f32 %r444, %f1895, %f1896;
	shl.b32 	%r445, %r444, 16;
	mov.b32 %f863, %r445;
	sub.rn.f32 	%f866, %f1896, %f863;
	and.b32  	%r446, %r444, -65536;
	mov.b32 %f864, %r446;
	sub.rn.f32 	%f865, %f1895, %f864;
	cvt.rn.bf16x2.f32 %r66, %f865, %f866;
	st.shared.u16 	[%rd49+8], %r444;
	shr.u32 	%r448, %r444, 16;
	st.shared.u16 	[%rd49+10], %r448;
	@%p11 bra 	$L__BB1_83;
	st.shared.u16 	[%rd50+8], %r66;
	shr.u32 	%r449, %r66, 16;
	st.shared.u16 	[%rd50+10], %r449;
$L__BB1_83:
	cvt.rn.bf16x2.f32 %r450, %f1893, %f1894;
	shl.b32 	%r451, %r450, 16;
	mov.b32 %f869, %r451;
	sub.rn.f32 	%f872, %f1894, %f869;
	and.b32  	%r452, %r450, -65536;
	mov.b32 %f870, %r452;
	sub.rn.f32 	%f871, %f1893, %f870;
	cvt.rn.bf16x2.f32 %r67, %f871, %f872;
	st.shared.u16 	[%rd49+12], %r450;
	shr.u32 	%r454, %r450, 16;
	st.shared.u16 	[%rd49+14], %r454;
	@%p11 bra 	$L__BB1_101;
	st.shared.u16 	[%rd50+12], %r67;
	shr.u32 	%r455, %r67, 16;
	st.shared.u16 	[%rd50+14], %r455;
	bra.uni 	$L__BB1_101;
$L__BB1_85:
	mov.f32 	%f873, 0f00000000;
	cvt.rn.bf16x2.f32 %r456, %f873, %f1900;
	shl.b32 	%r457, %r456, 16;
	mov.b32 %f875, %r457;
	sub.rn.f32 	%f878, %f1900, %f875;
	and.b32  	%r458, %r456, -65536;
	mov.b32 %f876, %r458;
	sub.rn.f32 	%f877, %f873, %f876;
	cvt.rn.bf16x2.f32 %r459, %f877, %f878;
	st.shared.u16 	[%rd51], %r456;
	@%p11 bra 	$L__BB1_87;
	cvt.u16.u32 	%rs26, %r459;
	st.shared.u16 	[%rd52], %rs26;
$L__BB1_87:
	cvt.rn.bf16x2.f32 %r460, %f873, %f1899;
	shl.b32 	%r461, %r460, 16;
	mov.b32 %f881, %r461;
	sub.rn.f32 	%f884, %f1899, %f881;
	and.b32  	%r462, %r460, -65536;
	mov.b32 %f882, %r462;
	sub.rn.f32 	%f883, %f873, %f882;
	cvt.rn.bf16x2.f32 %r463, %f883, %f884;
	st.shared.u16 	[%rd53+80], %r460;
	@%p11 bra 	$L__BB1_89;
	cvt.u16.u32 	%rs27, %r463;
	st.shared.u16 	[%rd54+80], %rs27;
$L__BB1_89:
	cvt.rn.bf16x2.f32 %r464, %f873, %f1898;
	shl.b32 	%r465, %r464, 16;
	mov.b32 %f887, %r465;
	sub.rn.f32 	%f890, %f1898, %f887;
	and.b32  	%r466, %r464, -65536;
	mov.b32 %f888, %r466;
	sub.rn.f32 	%f889, %f873, %f888;
	cvt.rn.bf16x2.f32 %r467, %f889, %f890;
	st.shared.u16 	[%rd53+160], %r464;
	@%p11 bra 	$L__BB1_91;
	cvt.u16.u32 	%rs28, %r467;
	st.shared.u16 	[%rd54+160], %rs28;
$L__BB1_91:
	cvt.rn.bf16x2.f32 %r468, %f873, %f1897;
	shl.b32 	%r469, %r468, 16;
	mov.b32 %f893, %r469;
	sub.rn.f32 	%f896, %f1897, %f893;
	and.b32  	%r470, %r468, -65536;
	mov.b32 %f894, %r470;
	sub.rn.f32 	%f895, %f873, %f894;
	cvt.rn.bf16x2.f32 %r471, %f895, %f896;
	st.shared.u16 	[%rd53+240], %r468;
	@%p11 bra 	$L__BB1_93;
	cvt.u16.u32 	%rs29, %r471;
	st.shared.u16 	[%rd54+240], %rs29;
$L__BB1_93:
	cvt.rn.bf16x2.f32 %r472, %f873, %f1896;
	shl.b32 	%r473, %r472, 16;
	mov.b32 %f899, %r473;
	sub.rn.f32 	%f902, %f1896, %f899;
	and.b32  	%r474, %r472, -65536;
	mov.b32 %f900, %r474;
	sub.rn.f32 	%f901, %f873, %f900;
	cvt.rn.bf16x2.f32 %r475, %f901, %f902;
	st.shared.u16 	[%rd53+320], %r472;
	@%p11 bra 	$L__BB1_95;
	cvt.u16.u32 	%rs30, %r475;
	st.shared.u16 	[%rd54+320], %rs30;
$L__BB1_95:
	cvt.rn.bf16x2.f32 %r476, %f873, %f1895;
	shl.b32 	%r477, %r476, 16;
	mov.b32 %f905, %r477;
	sub.rn.f32 	%f908, %f1895, %f905;
	and.b32  	%r478, %r476, -65536;
	mov.b32 %f906, %r478;
	sub.rn.f32 	%f907, %f873, %f906;
	cvt.rn.bf16x2.f32 %r479, %f907, %f908;
	st.shared.u16 	[%rd53+400], %r476;
	@%p11 bra 	$L__BB1_97;
	cvt.u16.u32 	%rs31, %r479;
	st.shared.u16 	[%rd54+400], %rs31;
$L__BB1_97:
	cvt.rn.bf16x2.f32 %r480, %f873, %f1894;
	shl.b32 	%r481, %r480, 16;
	mov.b32 %f911, %r481;
	sub.rn.f32 	%f914, %f1894, %f911;
	and.b32  	%r482, %r480, -65536;
	mov.b32 %f912, %r482;
	sub.rn.f32 	%f913, %f873, %f912;
	cvt.rn.bf16x2.f32 %r483, %f913, %f914;
	st.shared.u16 	[%rd53+480], %r480;
	@%p11 bra 	$L__BB1_99;
	cvt.u16.u32 	%rs32, %r483;
	st.shared.u16 	[%rd54+480], %rs32;
$L__BB1_99:
	cvt.rn.bf16x2.f32 %r484, %f873, %f1893;
	shl.b32 	%r485, %r484, 16;
	mov.b32 %f917, %r485;
	sub.rn.f32 	%f920, %f1893, %f917;
	and.b32  	%r486, %r484, -65536;
	mov.b32 %f918, %r486;
	sub.rn.f32 	%f919, %f873, %f918;
	cvt.rn.bf16x2.f32 %r487, %f919, %f920;
	st.shared.u16 	[%rd53+560], %r484;
	@%p11 bra 	$L__BB1_101;
	cvt.u16.u32 	%rs33, %r487;
	st.shared.u16 	[%rd54+560], %rs33;
$L__BB1_101:
	bar.sync 0;
$L__BB1_102:
	add.s32 	%r1261, %r1261, 32;
	setp.ge.s32 	%p59, %r1261, %r13;
	@%p59 bra 	$L__BB1_204;
	cvt.u32.u64 	%r488, %rd6;
	setp.lt.s32 	%p60, %r488, %r9;
	ld.local.s32 	%rd310, [%rd1+44];
	mul.lo.s64 	%rd311, %rd310, %rd6;
	or.b32  	%r69, %r1261, %r17;
	cvt.s64.s32 	%rd312, %r69;
	mul.lo.s64 	%rd313, %rd312, %rd7;
	add.s64 	%rd57, %rd311, %rd313;
	setp.lt.s32 	%p61, %r69, %r13;
	and.pred  	%p62, %p60, %p61;
	mov.f32 	%f1868, 0f00000000;
	mov.f32 	%f1853, %f1868;
	@%p62 bra 	$L__BB1_104;
	bra.uni 	$L__BB1_109;
$L__BB1_104:
	ld.local.u64 	%rd315, [%rd1];
	cvta.to.global.u64 	%rd59, %rd315;
	ld.local.u32 	%r490, [%rd1+60];
	setp.eq.s32 	%p63, %r490, 1;
	@%p63 bra 	$L__BB1_107;
	setp.ne.s32 	%p64, %r490, 0;
	@%p64 bra 	$L__BB1_108;
	shl.b64 	%rd318, %rd57, 2;
	add.s64 	%rd319, %rd59, %rd318;
	ld.global.f32 	%f1853, [%rd319];
	bra.uni 	$L__BB1_109;
$L__BB1_107:
	shl.b64 	%rd316, %rd57, 1;
	add.s64 	%rd317, %rd59, %rd316;
	ld.global.u16 	%r492, [%rd317];
	shl.b32 	%r491, %r492, 16;
	mov.b32 %f1853, %r491;
	bra.uni 	$L__BB1_109;
$L__BB1_108:
	shl.b64 	%rd320, %rd57, 1;
	add.s64 	%rd321, %rd59, %rd320;
	ld.global.u16 	%rs36, [%rd321];
	cvt.f32.f16 %f1853, %rs36;
$L__BB1_109:
	mul.lo.s64 	%rd314, %rd310, %rd8;
	add.s64 	%rd58, %rd314, %rd9;
	setp.lt.s32 	%p65, %r25, %r9;
	add.s64 	%rd60, %rd58, %rd57;
	add.s32 	%r74, %r20, %r69;
	setp.lt.s32 	%p66, %r74, %r13;
	and.pred  	%p67, %p65, %p66;
	mov.f32 	%f1854, %f1868;
	@!%p67 bra 	$L__BB1_115;
	bra.uni 	$L__BB1_110;
$L__BB1_110:
	ld.local.u64 	%rd322, [%rd1];
	cvta.to.global.u64 	%rd61, %rd322;
	ld.local.u32 	%r494, [%rd1+60];
	setp.eq.s32 	%p68, %r494, 0;
	@%p68 bra 	$L__BB1_113;
	setp.ne.s32 	%p69, %r494, 1;
	@%p69 bra 	$L__BB1_114;
	shl.b64 	%rd323, %rd60, 1;
	add.s64 	%rd324, %rd61, %rd323;
	ld.global.u16 	%r496, [%rd324];
	shl.b32 	%r495, %r496, 16;
	mov.b32 %f1854, %r495;
	bra.uni 	$L__BB1_115;
$L__BB1_113:
	shl.b64 	%rd325, %rd60, 2;
	add.s64 	%rd326, %rd61, %rd325;
	ld.global.f32 	%f1854, [%rd326];
	bra.uni 	$L__BB1_115;
$L__BB1_114:
	shl.b64 	%rd327, %rd60, 1;
	add.s64 	%rd328, %rd61, %rd327;
	ld.global.u16 	%rs37, [%rd328];
	cvt.f32.f16 %f1854, %rs37;
$L__BB1_115:
	setp.lt.s32 	%p70, %r26, %r9;
	add.s64 	%rd62, %rd58, %rd60;
	add.s32 	%r75, %r74, %r20;
	setp.lt.s32 	%p71, %r75, %r13;
	and.pred  	%p72, %p70, %p71;
	mov.f32 	%f1855, %f1868;
	@!%p72 bra 	$L__BB1_121;
	bra.uni 	$L__BB1_116;
$L__BB1_116:
	ld.local.u64 	%rd329, [%rd1];
	cvta.to.global.u64 	%rd63, %rd329;
	ld.local.u32 	%r498, [%rd1+60];
	setp.eq.s32 	%p73, %r498, 0;
	@%p73 bra 	$L__BB1_119;
	setp.ne.s32 	%p74, %r498, 1;
	@%p74 bra 	$L__BB1_120;
	shl.b64 	%rd330, %rd62, 1;
	add.s64 	%rd331, %rd63, %rd330;
	ld.global.u16 	%r500, [%rd331];
	shl.b32 	%r499, %r500, 16;
	mov.b32 %f1855, %r499;
	bra.uni 	$L__BB1_121;
$L__BB1_119:
	shl.b64 	%rd332, %rd62, 2;
	add.s64 	%rd333, %rd63, %rd332;
	ld.global.f32 	%f1855, [%rd333];
	bra.uni 	$L__BB1_121;
$L__BB1_120:
	shl.b64 	%rd334, %rd62, 1;
	add.s64 	%rd335, %rd63, %rd334;
	ld.global.u16 	%rs38, [%rd335];
	cvt.f32.f16 %f1855, %rs38;
$L__BB1_121:
	setp.lt.s32 	%p75, %r27, %r9;
	add.s64 	%rd64, %rd58, %rd62;
	add.s32 	%r76, %r75, %r20;
	setp.lt.s32 	%p76, %r76, %r13;
	and.pred  	%p77, %p75, %p76;
	mov.f32 	%f1856, %f1868;
	@!%p77 bra 	$L__BB1_127;
	bra.uni 	$L__BB1_122;
$L__BB1_122:
	ld.local.u64 	%rd336, [%rd1];
	cvta.to.global.u64 	%rd65, %rd336;
	ld.local.u32 	%r502, [%rd1+60];
	setp.eq.s32 	%p78, %r502, 0;
	@%p78 bra 	$L__BB1_125;
	setp.ne.s32 	%p79, %r502, 1;
	@%p79 bra 	$L__BB1_126;
	shl.b64 	%rd337, %rd64, 1;
	add.s64 	%rd338, %rd65, %rd337;
	ld.global.u16 	%r504, [%rd338];
	shl.b32 	%r503, %r504, 16;
	mov.b32 %f1856, %r503;
	bra.uni 	$L__BB1_127;
$L__BB1_125:
	shl.b64 	%rd339, %rd64, 2;
	add.s64 	%rd340, %rd65, %rd339;
	ld.global.f32 	%f1856, [%rd340];
	bra.uni 	$L__BB1_127;
$L__BB1_126:
	shl.b64 	%rd341, %rd64, 1;
	add.s64 	%rd342, %rd65, %rd341;
	ld.global.u16 	%rs39, [%rd342];
	cvt.f32.f16 %f1856, %rs39;
$L__BB1_127:
	setp.lt.s32 	%p80, %r28, %r9;
	add.s64 	%rd66, %rd58, %rd64;
	add.s32 	%r77, %r76, %r20;
	setp.lt.s32 	%p81, %r77, %r13;
	and.pred  	%p82, %p80, %p81;
	mov.f32 	%f1857, %f1868;
	@!%p82 bra 	$L__BB1_133;
	bra.uni 	$L__BB1_128;
$L__BB1_128:
	ld.local.u64 	%rd343, [%rd1];
	cvta.to.global.u64 	%rd67, %rd343;
	ld.local.u32 	%r506, [%rd1+60];
	setp.eq.s32 	%p83, %r506, 0;
	@%p83 bra 	$L__BB1_131;
	setp.ne.s32 	%p84, %r506, 1;
	@%p84 bra 	$L__BB1_132;
	shl.b64 	%rd344, %rd66, 1;
	add.s64 	%rd345, %rd67, %rd344;
	ld.global.u16 	%r508, [%rd345];
	shl.b32 	%r507, %r508, 16;
	mov.b32 %f1857, %r507;
	bra.uni 	$L__BB1_133;
$L__BB1_131:
	shl.b64 	%rd346, %rd66, 2;
	add.s64 	%rd347, %rd67, %rd346;
	ld.global.f32 	%f1857, [%rd347];
	bra.uni 	$L__BB1_133;
$L__BB1_132:
	shl.b64 	%rd348, %rd66, 1;
	add.s64 	%rd349, %rd67, %rd348;
	ld.global.u16 	%rs40, [%rd349];
	cvt.f32.f16 %f1857, %rs40;
$L__BB1_133:
	setp.lt.s32 	%p85, %r29, %r9;
	add.s64 	%rd68, %rd58, %rd66;
	add.s32 	%r78, %r77, %r20;
	setp.lt.s32 	%p86, %r78, %r13;
	and.pred  	%p87, %p85, %p86;
	mov.f32 	%f1858, %f1868;
	@!%p87 bra 	$L__BB1_139;
	bra.uni 	$L__BB1_134;
$L__BB1_134:
	ld.local.u64 	%rd350, [%rd1];
	cvta.to.global.u64 	%rd69, %rd350;
	ld.local.u32 	%r510, [%rd1+60];
	setp.eq.s32 	%p88, %r510, 0;
	@%p88 bra 	$L__BB1_137;
	setp.ne.s32 	%p89, %r510, 1;
	@%p89 bra 	$L__BB1_138;
	shl.b64 	%rd351, %rd68, 1;
	add.s64 	%rd352, %rd69, %rd351;
	ld.global.u16 	%r512, [%rd352];
	shl.b32 	%r511, %r512, 16;
	mov.b32 %f1858, %r511;
	bra.uni 	$L__BB1_139;
$L__BB1_137:
	shl.b64 	%rd353, %rd68, 2;
	add.s64 	%rd354, %rd69, %rd353;
	ld.global.f32 	%f1858, [%rd354];
	bra.uni 	$L__BB1_139;
$L__BB1_138:
	shl.b64 	%rd355, %rd68, 1;
	add.s64 	%rd356, %rd69, %rd355;
	ld.global.u16 	%rs41, [%rd356];
	cvt.f32.f16 %f1858, %rs41;
$L__BB1_139:
	setp.lt.s32 	%p90, %r30, %r9;
	add.s64 	%rd70, %rd58, %rd68;
	add.s32 	%r79, %r78, %r20;
	setp.lt.s32 	%p91, %r79, %r13;
	and.pred  	%p92, %p90, %p91;
	mov.f32 	%f1859, %f1868;
	@!%p92 bra 	$L__BB1_145;
	bra.uni 	$L__BB1_140;
$L__BB1_140:
	ld.local.u64 	%rd357, [%rd1];
	cvta.to.global.u64 	%rd71, %rd357;
	ld.local.u32 	%r514, [%rd1+60];
	setp.eq.s32 	%p93, %r514, 0;
	@%p93 bra 	$L__BB1_143;
	setp.ne.s32 	%p94, %r514, 1;
	@%p94 bra 	$L__BB1_144;
	shl.b64 	%rd358, %rd70, 1;
	add.s64 	%rd359, %rd71, %rd358;
	ld.global.u16 	%r516, [%rd359];
	shl.b32 	%r515, %r516, 16;
	mov.b32 %f1859, %r515;
	bra.uni 	$L__BB1_145;
$L__BB1_143:
	shl.b64 	%rd360, %rd70, 2;
	add.s64 	%rd361, %rd71, %rd360;
	ld.global.f32 	%f1859, [%rd361];
	bra.uni 	$L__BB1_145;
$L__BB1_144:
	shl.b64 	%rd362, %rd70, 1;
	add.s64 	%rd363, %rd71, %rd362;
	ld.global.u16 	%rs42, [%rd363];
	cvt.f32.f16 %f1859, %rs42;
$L__BB1_145:
	setp.lt.s32 	%p95, %r31, %r9;
	add.s64 	%rd72, %rd58, %rd70;
	add.s32 	%r80, %r79, %r20;
	setp.lt.s32 	%p96, %r80, %r13;
	and.pred  	%p97, %p95, %p96;
	mov.f32 	%f1860, %f1868;
	@!%p97 bra 	$L__BB1_151;
	bra.uni 	$L__BB1_146;
$L__BB1_146:
	ld.local.u64 	%rd364, [%rd1];
	cvta.to.global.u64 	%rd73, %rd364;
	ld.local.u32 	%r518, [%rd1+60];
	setp.eq.s32 	%p98, %r518, 0;
	@%p98 bra 	$L__BB1_149;
	setp.ne.s32 	%p99, %r518, 1;
	@%p99 bra 	$L__BB1_150;
	shl.b64 	%rd365, %rd72, 1;
	add.s64 	%rd366, %rd73, %rd365;
	ld.global.u16 	%r520, [%rd366];
	shl.b32 	%r519, %r520, 16;
	mov.b32 %f1860, %r519;
	bra.uni 	$L__BB1_151;
$L__BB1_149:
	shl.b64 	%rd367, %rd72, 2;
	add.s64 	%rd368, %rd73, %rd367;
	ld.global.f32 	%f1860, [%rd368];
	bra.uni 	$L__BB1_151;
$L__BB1_150:
	shl.b64 	%rd369, %rd72, 1;
	add.s64 	%rd370, %rd73, %rd369;
	ld.global.u16 	%rs43, [%rd370];
	cvt.f32.f16 %f1860, %rs43;
$L__BB1_151:
	setp.lt.s32 	%p100, %r32, %r9;
	add.s64 	%rd74, %rd58, %rd72;
	add.s32 	%r81, %r80, %r20;
	setp.lt.s32 	%p101, %r81, %r13;
	and.pred  	%p102, %p100, %p101;
	mov.f32 	%f1861, %f1868;
	@!%p102 bra 	$L__BB1_157;
	bra.uni 	$L__BB1_152;
$L__BB1_152:
	ld.local.u64 	%rd371, [%rd1];
	cvta.to.global.u64 	%rd75, %rd371;
	ld.local.u32 	%r522, [%rd1+60];
	setp.eq.s32 	%p103, %r522, 0;
	@%p103 bra 	$L__BB1_155;
	setp.ne.s32 	%p104, %r522, 1;
	@%p104 bra 	$L__BB1_156;
	shl.b64 	%rd372, %rd74, 1;
	add.s64 	%rd373, %rd75, %rd372;
	ld.global.u16 	%r524, [%rd373];
	shl.b32 	%r523, %r524, 16;
	mov.b32 %f1861, %r523;
	bra.uni 	$L__BB1_157;
$L__BB1_155:
	shl.b64 	%rd374, %rd74, 2;
	add.s64 	%rd375, %rd75, %rd374;
	ld.global.f32 	%f1861, [%rd375];
	bra.uni 	$L__BB1_157;
$L__BB1_156:
	shl.b64 	%rd376, %rd74, 1;
	add.s64 	%rd377, %rd75, %rd376;
	ld.global.u16 	%rs44, [%rd377];
	cvt.f32.f16 %f1861, %rs44;
$L__BB1_157:
	setp.lt.s32 	%p105, %r33, %r9;
	add.s64 	%rd76, %rd58, %rd74;
	add.s32 	%r82, %r81, %r20;
	setp.lt.s32 	%p106, %r82, %r13;
	and.pred  	%p107, %p105, %p106;
	mov.f32 	%f1862, %f1868;
	@!%p107 bra 	$L__BB1_163;
	bra.uni 	$L__BB1_158;
$L__BB1_158:
	ld.local.u64 	%rd378, [%rd1];
	cvta.to.global.u64 	%rd77, %rd378;
	ld.local.u32 	%r526, [%rd1+60];
	setp.eq.s32 	%p108, %r526, 0;
	@%p108 bra 	$L__BB1_161;
	setp.ne.s32 	%p109, %r526, 1;
	@%p109 bra 	$L__BB1_162;
	shl.b64 	%rd379, %rd76, 1;
	add.s64 	%rd380, %rd77, %rd379;
	ld.global.u16 	%r528, [%rd380];
	shl.b32 	%r527, %r528, 16;
	mov.b32 %f1862, %r527;
	bra.uni 	$L__BB1_163;
$L__BB1_161:
	shl.b64 	%rd381, %rd76, 2;
	add.s64 	%rd382, %rd77, %rd381;
	ld.global.f32 	%f1862, [%rd382];
	bra.uni 	$L__BB1_163;
$L__BB1_162:
	shl.b64 	%rd383, %rd76, 1;
	add.s64 	%rd384, %rd77, %rd383;
	ld.global.u16 	%rs45, [%rd384];
	cvt.f32.f16 %f1862, %rs45;
$L__BB1_163:
	setp.lt.s32 	%p110, %r34, %r9;
	add.s64 	%rd78, %rd58, %rd76;
	add.s32 	%r83, %r82, %r20;
	setp.lt.s32 	%p111, %r83, %r13;
	and.pred  	%p112, %p110, %p111;
	mov.f32 	%f1863, %f1868;
	@!%p112 bra 	$L__BB1_169;
	bra.uni 	$L__BB1_164;
$L__BB1_164:
	ld.local.u64 	%rd385, [%rd1];
	cvta.to.global.u64 	%rd79, %rd385;
	ld.local.u32 	%r530, [%rd1+60];
	setp.eq.s32 	%p113, %r530, 0;
	@%p113 bra 	$L__BB1_167;
	setp.ne.s32 	%p114, %r530, 1;
	@%p114 bra 	$L__BB1_168;
	shl.b64 	%rd386, %rd78, 1;
	add.s64 	%rd387, %rd79, %rd386;
	ld.global.u16 	%r532, [%rd387];
	shl.b32 	%r531, %r532, 16;
	mov.b32 %f1863, %r531;
	bra.uni 	$L__BB1_169;
$L__BB1_167:
	shl.b64 	%rd388, %rd78, 2;
	add.s64 	%rd389, %rd79, %rd388;
	ld.global.f32 	%f1863, [%rd389];
	bra.uni 	$L__BB1_169;
$L__BB1_168:
	shl.b64 	%rd390, %rd78, 1;
	add.s64 	%rd391, %rd79, %rd390;
	ld.global.u16 	%rs46, [%rd391];
	cvt.f32.f16 %f1863, %rs46;
$L__BB1_169:
	setp.lt.s32 	%p115, %r35, %r9;
	add.s64 	%rd80, %rd58, %rd78;
	add.s32 	%r84, %r83, %r20;
	setp.lt.s32 	%p116, %r84, %r13;
	and.pred  	%p117, %p115, %p116;
	mov.f32 	%f1864, %f1868;
	@!%p117 bra 	$L__BB1_175;
	bra.uni 	$L__BB1_170;
$L__BB1_170:
	ld.local.u64 	%rd392, [%rd1];
	cvta.to.global.u64 	%rd81, %rd392;
	ld.local.u32 	%r534, [%rd1+60];
	setp.eq.s32 	%p118, %r534, 0;
	@%p118 bra 	$L__BB1_173;
	setp.ne.s32 	%p119, %r534, 1;
	@%p119 bra 	$L__BB1_174;
	shl.b64 	%rd393, %rd80, 1;
	add.s64 	%rd394, %rd81, %rd393;
	ld.global.u16 	%r536, [%rd394];
	shl.b32 	%r535, %r536, 16;
	mov.b32 %f1864, %r535;
	bra.uni 	$L__BB1_175;
$L__BB1_173:
	shl.b64 	%rd395, %rd80, 2;
	add.s64 	%rd396, %rd81, %rd395;
	ld.global.f32 	%f1864, [%rd396];
	bra.uni 	$L__BB1_175;
$L__BB1_174:
	shl.b64 	%rd397, %rd80, 1;
	add.s64 	%rd398, %rd81, %rd397;
	ld.global.u16 	%rs47, [%rd398];
	cvt.f32.f16 %f1864, %rs47;
$L__BB1_175:
	setp.lt.s32 	%p120, %r36, %r9;
	add.s64 	%rd82, %rd58, %rd80;
	add.s32 	%r85, %r84, %r20;
	setp.lt.s32 	%p121, %r85, %r13;
	and.pred  	%p122, %p120, %p121;
	mov.f32 	%f1865, %f1868;
	@!%p122 bra 	$L__BB1_181;
	bra.uni 	$L__BB1_176;
$L__BB1_176:
	ld.local.u64 	%rd399, [%rd1];
	cvta.to.global.u64 	%rd83, %rd399;
	ld.local.u32 	%r538, [%rd1+60];
	setp.eq.s32 	%p123, %r538, 0;
	@%p123 bra 	$L__BB1_179;
	setp.ne.s32 	%p124, %r538, 1;
	@%p124 bra 	$L__BB1_180;
	shl.b64 	%rd400, %rd82, 1;
	add.s64 	%rd401, %rd83, %rd400;
	ld.global.u16 	%r540, [%rd401];
	shl.b32 	%r539, %r540, 16;
	mov.b32 %f1865, %r539;
	bra.uni 	$L__BB1_181;
$L__BB1_179:
	shl.b64 	%rd402, %rd82, 2;
	add.s64 	%rd403, %rd83, %rd402;
	ld.global.f32 	%f1865, [%rd403];
	bra.uni 	$L__BB1_181;
$L__BB1_180:
	shl.b64 	%rd404, %rd82, 1;
	add.s64 	%rd405, %rd83, %rd404;
	ld.global.u16 	%rs48, [%rd405];
	cvt.f32.f16 %f1865, %rs48;
$L__BB1_181:
	setp.lt.s32 	%p125, %r37, %r9;
	add.s64 	%rd84, %rd58, %rd82;
	add.s32 	%r86, %r85, %r20;
	setp.lt.s32 	%p126, %r86, %r13;
	and.pred  	%p127, %p125, %p126;
	mov.f32 	%f1866, %f1868;
	@!%p127 bra 	$L__BB1_187;
	bra.uni 	$L__BB1_182;
$L__BB1_182:
	ld.local.u64 	%rd406, [%rd1];
	cvta.to.global.u64 	%rd85, %rd406;
	ld.local.u32 	%r542, [%rd1+60];
	setp.eq.s32 	%p128, %r542, 0;
	@%p128 bra 	$L__BB1_185;
	setp.ne.s32 	%p129, %r542, 1;
	@%p129 bra 	$L__BB1_186;
	shl.b64 	%rd407, %rd84, 1;
	add.s64 	%rd408, %rd85, %rd407;
	ld.global.u16 	%r544, [%rd408];
	shl.b32 	%r543, %r544, 16;
	mov.b32 %f1866, %r543;
	bra.uni 	$L__BB1_187;
$L__BB1_185:
	shl.b64 	%rd409, %rd84, 2;
	add.s64 	%rd410, %rd85, %rd409;
	ld.global.f32 	%f1866, [%rd410];
	bra.uni 	$L__BB1_187;
$L__BB1_186:
	shl.b64 	%rd411, %rd84, 1;
	add.s64 	%rd412, %rd85, %rd411;
	ld.global.u16 	%rs49, [%rd412];
	cvt.f32.f16 %f1866, %rs49;
$L__BB1_187:
	setp.lt.s32 	%p130, %r38, %r9;
	add.s64 	%rd86, %rd58, %rd84;
	add.s32 	%r87, %r86, %r20;
	setp.lt.s32 	%p131, %r87, %r13;
	and.pred  	%p132, %p130, %p131;
	mov.f32 	%f1867, %f1868;
	@!%p132 bra 	$L__BB1_193;
	bra.uni 	$L__BB1_188;
$L__BB1_188:
	ld.local.u64 	%rd413, [%rd1];
	cvta.to.global.u64 	%rd87, %rd413;
	ld.local.u32 	%r546, [%rd1+60];
	setp.eq.s32 	%p133, %r546, 0;
	@%p133 bra 	$L__BB1_191;
	setp.ne.s32 	%p134, %r546, 1;
	@%p134 bra 	$L__BB1_192;
	shl.b64 	%rd414, %rd86, 1;
	add.s64 	%rd415, %rd87, %rd414;
	ld.global.u16 	%r548, [%rd415];
	shl.b32 	%r547, %r548, 16;
	mov.b32 %f1867, %r547;
	bra.uni 	$L__BB1_193;
$L__BB1_191:
	shl.b64 	%rd416, %rd86, 2;
	add.s64 	%rd417, %rd87, %rd416;
	ld.global.f32 	%f1867, [%rd417];
	bra.uni 	$L__BB1_193;
$L__BB1_192:
	shl.b64 	%rd418, %rd86, 1;
	add.s64 	%rd419, %rd87, %rd418;
	ld.global.u16 	%rs50, [%rd419];
	cvt.f32.f16 %f1867, %rs50;
$L__BB1_193:
	setp.lt.s32 	%p135, %r39, %r9;
	add.s32 	%r550, %r87, %r20;
	setp.lt.s32 	%p136, %r550, %r13;
	and.pred  	%p137, %p135, %p136;
	@!%p137 bra 	$L__BB1_199;
	bra.uni 	$L__BB1_194;
$L__BB1_194:
	add.s64 	%rd88, %rd58, %rd86;
	ld.local.u64 	%rd420, [%rd1];
	cvta.to.global.u64 	%rd89, %rd420;
	ld.local.u32 	%r551, [%rd1+60];
	setp.eq.s32 	%p138, %r551, 0;
	@%p138 bra 	$L__BB1_197;
	setp.ne.s32 	%p139, %r551, 1;
	@%p139 bra 	$L__BB1_198;
	shl.b64 	%rd421, %rd88, 1;
	add.s64 	%rd422, %rd89, %rd421;
	ld.global.u16 	%r553, [%rd422];
	shl.b32 	%r552, %r553, 16;
	mov.b32 %f1868, %r552;
	bra.uni 	$L__BB1_199;
$L__BB1_197:
	shl.b64 	%rd423, %rd88, 2;
	add.s64 	%rd424, %rd89, %rd423;
	ld.global.f32 	%f1868, [%rd424];
	bra.uni 	$L__BB1_199;
$L__BB1_198:
	shl.b64 	%rd425, %rd88, 1;
	add.s64 	%rd426, %rd89, %rd425;
	ld.global.u16 	%rs51, [%rd426];
	cvt.f32.f16 %f1868, %rs51;
$L__BB1_199:
	@%p484 bra 	$L__BB1_200;
	bra.uni 	$L__BB1_204;
$L__BB1_200:
	selp.b32 	%r70, %r1261, %r3, %p4;
	selp.b32 	%r554, %r3, %r1261, %p4;
	ld.local.u32 	%r71, [%rd10];
	add.s32 	%r72, %r22, %r70;
	add.s32 	%r555, %r23, %r554;
	setp.lt.s32 	%p142, %r72, %r71;
	setp.lt.s32 	%p143, %r555, %r14;
	and.pred  	%p144, %p142, %p143;
	mov.f32 	%f1893, 0f00000000;
	mov.f32 	%f1901, %f1893;
	mov.f32 	%f1902, %f1893;
	mov.f32 	%f1903, %f1893;
	mov.f32 	%f1904, %f1893;
	mov.f32 	%f1905, %f1893;
	mov.f32 	%f1906, %f1893;
	mov.f32 	%f1907, %f1893;
	mov.f32 	%f1908, %f1893;
	@%p144 bra 	$L__BB1_201;
	bra.uni 	$L__BB1_202;
$L__BB1_201:
	ld.local.u64 	%rd428, [%rd1+8];
	cvt.s64.s32 	%rd429, %r72;
	mul.lo.s64 	%rd430, %rd429, %rd5;
	cvt.s64.s32 	%rd431, %r555;
	add.s64 	%rd432, %rd430, %rd431;
	shl.b64 	%rd433, %rd432, 1;
	add.s64 	%rd427, %rd428, %rd433;
	ld.global.nc.L1::no_allocate.v4.u32 {%r556,%r557,%r558,%r559}, [%rd427];
	cvt.u16.u32 	%rs52, %r556;
	cvt.f32.f16 %f1908, %rs52;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs53}, %r556; }
	cvt.f32.f16 %f1907, %rs53;
	cvt.u16.u32 	%rs54, %r557;
	cvt.f32.f16 %f1906, %rs54;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs55}, %r557; }
	cvt.f32.f16 %f1905, %rs55;
	cvt.u16.u32 	%rs56, %r558;
	cvt.f32.f16 %f1904, %rs56;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs57}, %r558; }
	cvt.f32.f16 %f1903, %rs57;
	cvt.u16.u32 	%rs58, %r559;
	cvt.f32.f16 %f1902, %rs58;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs59}, %r559; }
	cvt.f32.f16 %f1901, %rs59;
$L__BB1_202:
	add.s32 	%r88, %r24, %r70;
	setp.lt.s32 	%p146, %r88, %r71;
	and.pred  	%p147, %p146, %p143;
	mov.f32 	%f1894, %f1893;
	mov.f32 	%f1895, %f1893;
	mov.f32 	%f1896, %f1893;
	mov.f32 	%f1897, %f1893;
	mov.f32 	%f1898, %f1893;
	mov.f32 	%f1899, %f1893;
	mov.f32 	%f1900, %f1893;
	@!%p147 bra 	$L__BB1_204;
	bra.uni 	$L__BB1_203;
$L__BB1_203:
	ld.local.u64 	%rd435, [%rd1+8];
	cvt.s64.s32 	%rd436, %r88;
	mul.lo.s64 	%rd437, %rd436, %rd5;
	cvt.s64.s32 	%rd438, %r555;
	add.s64 	%rd439, %rd437, %rd438;
	shl.b64 	%rd440, %rd439, 1;
	add.s64 	%rd434, %rd435, %rd440;
	ld.global.nc.L1::no_allocate.v4.u32 {%r560,%r561,%r562,%r563}, [%rd434];
	cvt.u16.u32 	%rs60, %r560;
	cvt.f32.f16 %f1900, %rs60;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs61}, %r560; }
	cvt.f32.f16 %f1899, %rs61;
	cvt.u16.u32 	%rs62, %r561;
	cvt.f32.f16 %f1898, %rs62;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs63}, %r561; }
	cvt.f32.f16 %f1897, %rs63;
	cvt.u16.u32 	%rs64, %r562;
	cvt.f32.f16 %f1896, %rs64;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs65}, %r562; }
	cvt.f32.f16 %f1895, %rs65;
	cvt.u16.u32 	%rs66, %r563;
	cvt.f32.f16 %f1894, %rs66;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs67}, %r563; }
	cvt.f32.f16 %f1893, %rs67;
$L__BB1_204:
	mov.b32 	%r1271, 0;
	mov.pred 	%p485, -1;
	@%p9 bra 	$L__BB1_231;
	bra.uni 	$L__BB1_205;
$L__BB1_229:
	mov.b32 	%r1271, 16;
	mov.pred 	%p485, 0;
	@%p1 bra 	$L__BB1_205;
	bra.uni 	$L__BB1_230;
$L__BB1_205:
	.pragma "nounroll";
	mov.pred 	%p1, %p485;
	or.b32  	%r98, %r1271, %r1252;
	add.s32 	%r565, %r98, %r40;
	mul.wide.u32 	%rd441, %r565, 2;
	add.s64 	%rd90, %rd282, %rd441;
	add.s64 	%rd91, %rd90, 10240;
	@%p11 bra 	$L__BB1_207;
	ld.shared.u16 	%r569, [%rd91];
	ld.shared.u16 	%r570, [%rd91+2];
	shl.b32 	%r571, %r570, 16;
	or.b32  	%r1272, %r571, %r569;
$L__BB1_207:
	@%p11 bra 	$L__BB1_209;
	ld.shared.u16 	%r575, [%rd91+16];
	ld.shared.u16 	%r576, [%rd91+18];
	shl.b32 	%r577, %r576, 16;
	or.b32  	%r1273, %r577, %r575;
$L__BB1_209:
	cvt.u64.u32 	%rd443, %r98;
	cvt.u64.u32 	%rd444, %r40;
	add.s64 	%rd92, %rd443, %rd444;
	shl.b64 	%rd445, %rd92, 1;
	add.s64 	%rd93, %rd282, %rd445;
	add.s64 	%rd94, %rd93, 10240;
	@%p11 bra 	$L__BB1_211;
	ld.shared.u16 	%r581, [%rd94+640];
	ld.shared.u16 	%r582, [%rd94+642];
	shl.b32 	%r583, %r582, 16;
	or.b32  	%r1274, %r583, %r581;
$L__BB1_211:
	add.s64 	%rd449, %rd445, %rd282;
	add.s64 	%rd95, %rd449, 10256;
	@%p11 bra 	$L__BB1_213;
	ld.shared.u16 	%r587, [%rd95+640];
	ld.shared.u16 	%r588, [%rd95+642];
	shl.b32 	%r589, %r588, 16;
	or.b32  	%r1275, %r589, %r587;
$L__BB1_213:
	@%p11 bra 	$L__BB1_215;
	ld.shared.u16 	%r593, [%rd94+1280];
	ld.shared.u16 	%r594, [%rd94+1282];
	shl.b32 	%r595, %r594, 16;
	or.b32  	%r1276, %r595, %r593;
$L__BB1_215:
	@%p11 bra 	$L__BB1_217;
	ld.shared.u16 	%r599, [%rd95+1280];
	ld.shared.u16 	%r600, [%rd95+1282];
	shl.b32 	%r601, %r600, 16;
	or.b32  	%r1277, %r601, %r599;
$L__BB1_217:
	ld.shared.u16 	%r567, [%rd90+2];
	shl.b32 	%r568, %r567, 16;
	ld.shared.u16 	%r573, [%rd90+18];
	shl.b32 	%r574, %r573, 16;
	@%p11 bra 	$L__BB1_219;
	ld.shared.u16 	%r605, [%rd94+1920];
	ld.shared.u16 	%r606, [%rd94+1922];
	shl.b32 	%r607, %r606, 16;
	or.b32  	%r1278, %r607, %r605;
$L__BB1_219:
	ld.shared.u16 	%r566, [%rd90];
	or.b32  	%r968, %r568, %r566;
	ld.shared.u16 	%r572, [%rd90+16];
	or.b32  	%r969, %r574, %r572;
	ld.shared.u16 	%r578, [%rd93+640];
	ld.shared.u16 	%r579, [%rd93+642];
	shl.b32 	%r580, %r579, 16;
	or.b32  	%r974, %r580, %r578;
	ld.shared.u16 	%r584, [%rd93+656];
	ld.shared.u16 	%r585, [%rd93+658];
	shl.b32 	%r586, %r585, 16;
	or.b32  	%r975, %r586, %r584;
	ld.shared.u16 	%r590, [%rd93+1280];
	ld.shared.u16 	%r591, [%rd93+1282];
	shl.b32 	%r592, %r591, 16;
	or.b32  	%r980, %r592, %r590;
	ld.shared.u16 	%r596, [%rd93+1296];
	ld.shared.u16 	%r597, [%rd93+1298];
	shl.b32 	%r598, %r597, 16;
	or.b32  	%r981, %r598, %r596;
	ld.shared.u16 	%r602, [%rd93+1920];
	ld.shared.u16 	%r603, [%rd93+1922];
	shl.b32 	%r604, %r603, 16;
	or.b32  	%r986, %r604, %r602;
	ld.shared.u16 	%r608, [%rd93+1936];
	ld.shared.u16 	%r609, [%rd93+1938];
	shl.b32 	%r610, %r609, 16;
	or.b32  	%r987, %r610, %r608;
	@%p11 bra 	$L__BB1_221;
	ld.shared.u16 	%r611, [%rd95+1920];
	ld.shared.u16 	%r612, [%rd95+1922];
	shl.b32 	%r613, %r612, 16;
	or.b32  	%r1279, %r613, %r611;
$L__BB1_221:
	add.s32 	%r638, %r41, %r1271;
	or.b32  	%r639, %r638, %r1252;
	mul.wide.u32 	%rd450, %r639, 2;
	add.s64 	%rd452, %rd264, %rd450;
	ld.shared.u16 	%r640, [%rd452];
	ld.shared.u16 	%r641, [%rd452+2];
	shl.b32 	%r642, %r641, 16;
	or.b32  	%r652, %r642, %r640;
	ld.shared.u16 	%r643, [%rd452+640];
	ld.shared.u16 	%r644, [%rd452+642];
	shl.b32 	%r645, %r644, 16;
	or.b32  	%r653, %r645, %r643;
	ld.shared.u16 	%r646, [%rd452+16];
	ld.shared.u16 	%r647, [%rd452+18];
	shl.b32 	%r648, %r647, 16;
	or.b32  	%r654, %r648, %r646;
	ld.shared.u16 	%r649, [%rd452+656];
	ld.shared.u16 	%r650, [%rd452+658];
	shl.b32 	%r651, %r650, 16;
	or.b32  	%r655, %r651, %r649;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1972,%f1971,%f1970,%f1969}, {%r652,%r653,%r654,%r655}, {%r968,%r969}, {%f1972,%f1971,%f1970,%f1969};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1909,%f1910,%f1911,%f1912}, {%r652,%r653,%r654,%r655}, {%r974,%r975}, {%f1909,%f1910,%f1911,%f1912};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1913,%f1914,%f1915,%f1916}, {%r652,%r653,%r654,%r655}, {%r980,%r981}, {%f1913,%f1914,%f1915,%f1916};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1917,%f1918,%f1919,%f1920}, {%r652,%r653,%r654,%r655}, {%r986,%r987}, {%f1917,%f1918,%f1919,%f1920};
	@%p11 bra 	$L__BB1_223;
	cvt.u64.u32 	%rd96, %r639;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1972,%f1971,%f1970,%f1969}, {%r652,%r653,%r654,%r655}, {%r1272,%r1273}, {%f1972,%f1971,%f1970,%f1969};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1909,%f1910,%f1911,%f1912}, {%r652,%r653,%r654,%r655}, {%r1274,%r1275}, {%f1909,%f1910,%f1911,%f1912};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1913,%f1914,%f1915,%f1916}, {%r652,%r653,%r654,%r655}, {%r1276,%r1277}, {%f1913,%f1914,%f1915,%f1916};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1917,%f1918,%f1919,%f1920}, {%r652,%r653,%r654,%r655}, {%r1278,%r1279}, {%f1917,%f1918,%f1919,%f1920};
	shl.b64 	%rd453, %rd96, 1;
	add.s64 	%rd455, %rd264, %rd453;
	ld.shared.u16 	%r700, [%rd455+10240];
	ld.shared.u16 	%r701, [%rd455+10242];
	shl.b32 	%r702, %r701, 16;
	or.b32  	%r676, %r702, %r700;
	ld.shared.u16 	%r703, [%rd455+10880];
	ld.shared.u16 	%r704, [%rd455+10882];
	shl.b32 	%r705, %r704, 16;
	or.b32  	%r677, %r705, %r703;
	ld.shared.u16 	%r706, [%rd455+10256];
	ld.shared.u16 	%r707, [%rd455+10258];
	shl.b32 	%r708, %r707, 16;
	or.b32  	%r678, %r708, %r706;
	ld.shared.u16 	%r709, [%rd455+10896];
	ld.shared.u16 	%r710, [%rd455+10898];
	shl.b32 	%r711, %r710, 16;
	or.b32  	%r679, %r711, %r709;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1972,%f1971,%f1970,%f1969}, {%r676,%r677,%r678,%r679}, {%r968,%r969}, {%f1972,%f1971,%f1970,%f1969};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1909,%f1910,%f1911,%f1912}, {%r676,%r677,%r678,%r679}, {%r974,%r975}, {%f1909,%f1910,%f1911,%f1912};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1913,%f1914,%f1915,%f1916}, {%r676,%r677,%r678,%r679}, {%r980,%r981}, {%f1913,%f1914,%f1915,%f1916};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1917,%f1918,%f1919,%f1920}, {%r676,%r677,%r678,%r679}, {%r986,%r987}, {%f1917,%f1918,%f1919,%f1920};
$L__BB1_223:
	cvt.u64.u32 	%rd456, %r1252;
	cvt.u64.u32 	%rd457, %r1271;
	cvt.u64.u32 	%rd458, %r41;
	add.s64 	%rd459, %rd458, %rd457;
	add.s64 	%rd97, %rd459, %rd456;
	shl.b64 	%rd460, %rd97, 1;
	add.s64 	%rd98, %rd264, %rd460;
	ld.shared.u16 	%r736, [%rd98+1280];
	ld.shared.u16 	%r737, [%rd98+1282];
	shl.b32 	%r738, %r737, 16;
	or.b32  	%r748, %r738, %r736;
	ld.shared.u16 	%r739, [%rd98+1920];
	ld.shared.u16 	%r740, [%rd98+1922];
	shl.b32 	%r741, %r740, 16;
	or.b32  	%r749, %r741, %r739;
	ld.shared.u16 	%r742, [%rd98+1296];
	ld.shared.u16 	%r743, [%rd98+1298];
	shl.b32 	%r744, %r743, 16;
	or.b32  	%r750, %r744, %r742;
	ld.shared.u16 	%r745, [%rd98+1936];
	ld.shared.u16 	%r746, [%rd98+1938];
	shl.b32 	%r747, %r746, 16;
	or.b32  	%r751, %r747, %r745;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1921,%f1922,%f1923,%f1924}, {%r748,%r749,%r750,%r751}, {%r968,%r969}, {%f1921,%f1922,%f1923,%f1924};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1925,%f1926,%f1927,%f1928}, {%r748,%r749,%r750,%r751}, {%r974,%r975}, {%f1925,%f1926,%f1927,%f1928};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1929,%f1930,%f1931,%f1932}, {%r748,%r749,%r750,%r751}, {%r980,%r981}, {%f1929,%f1930,%f1931,%f1932};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1933,%f1934,%f1935,%f1936}, {%r748,%r749,%r750,%r751}, {%r986,%r987}, {%f1933,%f1934,%f1935,%f1936};
	@%p11 bra 	$L__BB1_225;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1921,%f1922,%f1923,%f1924}, {%r748,%r749,%r750,%r751}, {%r1272,%r1273}, {%f1921,%f1922,%f1923,%f1924};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1925,%f1926,%f1927,%f1928}, {%r748,%r749,%r750,%r751}, {%r1274,%r1275}, {%f1925,%f1926,%f1927,%f1928};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1929,%f1930,%f1931,%f1932}, {%r748,%r749,%r750,%r751}, {%r1276,%r1277}, {%f1929,%f1930,%f1931,%f1932};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1933,%f1934,%f1935,%f1936}, {%r748,%r749,%r750,%r751}, {%r1278,%r1279}, {%f1933,%f1934,%f1935,%f1936};
	ld.shared.u16 	%r796, [%rd98+11520];
	ld.shared.u16 	%r797, [%rd98+11522];
	shl.b32 	%r798, %r797, 16;
	or.b32  	%r772, %r798, %r796;
	ld.shared.u16 	%r799, [%rd98+12160];
	ld.shared.u16 	%r800, [%rd98+12162];
	shl.b32 	%r801, %r800, 16;
	or.b32  	%r773, %r801, %r799;
	ld.shared.u16 	%r802, [%rd98+11536];
	ld.shared.u16 	%r803, [%rd98+11538];
	shl.b32 	%r804, %r803, 16;
	or.b32  	%r774, %r804, %r802;
	ld.shared.u16 	%r805, [%rd98+12176];
	ld.shared.u16 	%r806, [%rd98+12178];
	shl.b32 	%r807, %r806, 16;
	or.b32  	%r775, %r807, %r805;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1921,%f1922,%f1923,%f1924}, {%r772,%r773,%r774,%r775}, {%r968,%r969}, {%f1921,%f1922,%f1923,%f1924};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1925,%f1926,%f1927,%f1928}, {%r772,%r773,%r774,%r775}, {%r974,%r975}, {%f1925,%f1926,%f1927,%f1928};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1929,%f1930,%f1931,%f1932}, {%r772,%r773,%r774,%r775}, {%r980,%r981}, {%f1929,%f1930,%f1931,%f1932};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1933,%f1934,%f1935,%f1936}, {%r772,%r773,%r774,%r775}, {%r986,%r987}, {%f1933,%f1934,%f1935,%f1936};
$L__BB1_225:
	ld.shared.u16 	%r832, [%rd98+2560];
	ld.shared.u16 	%r833, [%rd98+2562];
	shl.b32 	%r834, %r833, 16;
	or.b32  	%r844, %r834, %r832;
	ld.shared.u16 	%r835, [%rd98+3200];
	ld.shared.u16 	%r836, [%rd98+3202];
	shl.b32 	%r837, %r836, 16;
	or.b32  	%r845, %r837, %r835;
	ld.shared.u16 	%r838, [%rd98+2576];
	ld.shared.u16 	%r839, [%rd98+2578];
	shl.b32 	%r840, %r839, 16;
	or.b32  	%r846, %r840, %r838;
	ld.shared.u16 	%r841, [%rd98+3216];
	ld.shared.u16 	%r842, [%rd98+3218];
	shl.b32 	%r843, %r842, 16;
	or.b32  	%r847, %r843, %r841;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1937,%f1938,%f1939,%f1940}, {%r844,%r845,%r846,%r847}, {%r968,%r969}, {%f1937,%f1938,%f1939,%f1940};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1941,%f1942,%f1943,%f1944}, {%r844,%r845,%r846,%r847}, {%r974,%r975}, {%f1941,%f1942,%f1943,%f1944};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1945,%f1946,%f1947,%f1948}, {%r844,%r845,%r846,%r847}, {%r980,%r981}, {%f1945,%f1946,%f1947,%f1948};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1949,%f1950,%f1951,%f1952}, {%r844,%r845,%r846,%r847}, {%r986,%r987}, {%f1949,%f1950,%f1951,%f1952};
	@%p11 bra 	$L__BB1_227;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1937,%f1938,%f1939,%f1940}, {%r844,%r845,%r846,%r847}, {%r1272,%r1273}, {%f1937,%f1938,%f1939,%f1940};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1941,%f1942,%f1943,%f1944}, {%r844,%r845,%r846,%r847}, {%r1274,%r1275}, {%f1941,%f1942,%f1943,%f1944};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1945,%f1946,%f1947,%f1948}, {%r844,%r845,%r846,%r847}, {%r1276,%r1277}, {%f1945,%f1946,%f1947,%f1948};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1949,%f1950,%f1951,%f1952}, {%r844,%r845,%r846,%r847}, {%r1278,%r1279}, {%f1949,%f1950,%f1951,%f1952};
	ld.shared.u16 	%r892, [%rd98+12800];
	ld.shared.u16 	%r893, [%rd98+12802];
	shl.b32 	%r894, %r893, 16;
	or.b32  	%r868, %r894, %r892;
	ld.shared.u16 	%r895, [%rd98+13440];
	ld.shared.u16 	%r896, [%rd98+13442];
	shl.b32 	%r897, %r896, 16;
	or.b32  	%r869, %r897, %r895;
	ld.shared.u16 	%r898, [%rd98+12816];
	ld.shared.u16 	%r899, [%rd98+12818];
	shl.b32 	%r900, %r899, 16;
	or.b32  	%r870, %r900, %r898;
	ld.shared.u16 	%r901, [%rd98+13456];
	ld.shared.u16 	%r902, [%rd98+13458];
	shl.b32 	%r903, %r902, 16;
	or.b32  	%r871, %r903, %r901;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1937,%f1938,%f1939,%f1940}, {%r868,%r869,%r870,%r871}, {%r968,%r969}, {%f1937,%f1938,%f1939,%f1940};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1941,%f1942,%f1943,%f1944}, {%r868,%r869,%r870,%r871}, {%r974,%r975}, {%f1941,%f1942,%f1943,%f1944};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1945,%f1946,%f1947,%f1948}, {%r868,%r869,%r870,%r871}, {%r980,%r981}, {%f1945,%f1946,%f1947,%f1948};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1949,%f1950,%f1951,%f1952}, {%r868,%r869,%r870,%r871}, {%r986,%r987}, {%f1949,%f1950,%f1951,%f1952};
$L__BB1_227:
	ld.shared.u16 	%r928, [%rd98+3840];
	ld.shared.u16 	%r929, [%rd98+3842];
	shl.b32 	%r930, %r929, 16;
	or.b32  	%r940, %r930, %r928;
	ld.shared.u16 	%r931, [%rd98+4480];
	ld.shared.u16 	%r932, [%rd98+4482];
	shl.b32 	%r933, %r932, 16;
	or.b32  	%r941, %r933, %r931;
	ld.shared.u16 	%r934, [%rd98+3856];
	ld.shared.u16 	%r935, [%rd98+3858];
	shl.b32 	%r936, %r935, 16;
	or.b32  	%r942, %r936, %r934;
	ld.shared.u16 	%r937, [%rd98+4496];
	ld.shared.u16 	%r938, [%rd98+4498];
	shl.b32 	%r939, %r938, 16;
	or.b32  	%r943, %r939, %r937;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1953,%f1954,%f1955,%f1956}, {%r940,%r941,%r942,%r943}, {%r968,%r969}, {%f1953,%f1954,%f1955,%f1956};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1957,%f1958,%f1959,%f1960}, {%r940,%r941,%r942,%r943}, {%r974,%r975}, {%f1957,%f1958,%f1959,%f1960};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1961,%f1962,%f1963,%f1964}, {%r940,%r941,%r942,%r943}, {%r980,%r981}, {%f1961,%f1962,%f1963,%f1964};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1965,%f1966,%f1967,%f1968}, {%r940,%r941,%r942,%r943}, {%r986,%r987}, {%f1965,%f1966,%f1967,%f1968};
	@%p11 bra 	$L__BB1_229;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1953,%f1954,%f1955,%f1956}, {%r940,%r941,%r942,%r943}, {%r1272,%r1273}, {%f1953,%f1954,%f1955,%f1956};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1957,%f1958,%f1959,%f1960}, {%r940,%r941,%r942,%r943}, {%r1274,%r1275}, {%f1957,%f1958,%f1959,%f1960};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1961,%f1962,%f1963,%f1964}, {%r940,%r941,%r942,%r943}, {%r1276,%r1277}, {%f1961,%f1962,%f1963,%f1964};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1965,%f1966,%f1967,%f1968}, {%r940,%r941,%r942,%r943}, {%r1278,%r1279}, {%f1965,%f1966,%f1967,%f1968};
	ld.shared.u16 	%r988, [%rd98+14080];
	ld.shared.u16 	%r989, [%rd98+14082];
	shl.b32 	%r990, %r989, 16;
	or.b32  	%r964, %r990, %r988;
	ld.shared.u16 	%r991, [%rd98+14720];
	ld.shared.u16 	%r992, [%rd98+14722];
	shl.b32 	%r993, %r992, 16;
	or.b32  	%r965, %r993, %r991;
	ld.shared.u16 	%r994, [%rd98+14096];
	ld.shared.u16 	%r995, [%rd98+14098];
	shl.b32 	%r996, %r995, 16;
	or.b32  	%r966, %r996, %r994;
	ld.shared.u16 	%r997, [%rd98+14736];
	ld.shared.u16 	%r998, [%rd98+14738];
	shl.b32 	%r999, %r998, 16;
	or.b32  	%r967, %r999, %r997;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1953,%f1954,%f1955,%f1956}, {%r964,%r965,%r966,%r967}, {%r968,%r969}, {%f1953,%f1954,%f1955,%f1956};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1957,%f1958,%f1959,%f1960}, {%r964,%r965,%r966,%r967}, {%r974,%r975}, {%f1957,%f1958,%f1959,%f1960};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1961,%f1962,%f1963,%f1964}, {%r964,%r965,%r966,%r967}, {%r980,%r981}, {%f1961,%f1962,%f1963,%f1964};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1965,%f1966,%f1967,%f1968}, {%r964,%r965,%r966,%r967}, {%r986,%r987}, {%f1965,%f1966,%f1967,%f1968};
	bra.uni 	$L__BB1_229;
$L__BB1_3:
	mov.f32 	%f1909, 0f00000000;
	shl.b32 	%r1252, %r6, 1;
	mov.f32 	%f1910, %f1909;
	mov.f32 	%f1911, %f1909;
	mov.f32 	%f1912, %f1909;
	mov.f32 	%f1913, %f1909;
	mov.f32 	%f1914, %f1909;
	mov.f32 	%f1915, %f1909;
	mov.f32 	%f1916, %f1909;
	mov.f32 	%f1917, %f1909;
	mov.f32 	%f1918, %f1909;
	mov.f32 	%f1919, %f1909;
	mov.f32 	%f1920, %f1909;
	mov.f32 	%f1921, %f1909;
	mov.f32 	%f1922, %f1909;
	mov.f32 	%f1923, %f1909;
	mov.f32 	%f1924, %f1909;
	mov.f32 	%f1925, %f1909;
	mov.f32 	%f1926, %f1909;
	mov.f32 	%f1927, %f1909;
	mov.f32 	%f1928, %f1909;
	mov.f32 	%f1929, %f1909;
	mov.f32 	%f1930, %f1909;
	mov.f32 	%f1931, %f1909;
	mov.f32 	%f1932, %f1909;
	mov.f32 	%f1933, %f1909;
	mov.f32 	%f1934, %f1909;
	mov.f32 	%f1935, %f1909;
	mov.f32 	%f1936, %f1909;
	mov.f32 	%f1937, %f1909;
	mov.f32 	%f1938, %f1909;
	mov.f32 	%f1939, %f1909;
	mov.f32 	%f1940, %f1909;
	mov.f32 	%f1941, %f1909;
	mov.f32 	%f1942, %f1909;
	mov.f32 	%f1943, %f1909;
	mov.f32 	%f1944, %f1909;
	mov.f32 	%f1945, %f1909;
	mov.f32 	%f1946, %f1909;
	mov.f32 	%f1947, %f1909;
	mov.f32 	%f1948, %f1909;
	mov.f32 	%f1949, %f1909;
	mov.f32 	%f1950, %f1909;
	mov.f32 	%f1951, %f1909;
	mov.f32 	%f1952, %f1909;
	mov.f32 	%f1953, %f1909;
	mov.f32 	%f1954, %f1909;
	mov.f32 	%f1955, %f1909;
	mov.f32 	%f1956, %f1909;
	mov.f32 	%f1957, %f1909;
	mov.f32 	%f1958, %f1909;
	mov.f32 	%f1959, %f1909;
	mov.f32 	%f1960, %f1909;
	mov.f32 	%f1961, %f1909;
	mov.f32 	%f1962, %f1909;
	mov.f32 	%f1963, %f1909;
	mov.f32 	%f1964, %f1909;
	mov.f32 	%f1965, %f1909;
	mov.f32 	%f1966, %f1909;
	mov.f32 	%f1967, %f1909;
	mov.f32 	%f1968, %f1909;
	mov.f32 	%f1969, %f1909;
	mov.f32 	%f1970, %f1909;
	mov.f32 	%f1971, %f1909;
	mov.f32 	%f1972, %f1909;
$L__BB1_4:
	add.s32 	%r1002, %r8, %r3;
	or.b32  	%r1003, %r1002, %r1252;
	or.b32  	%r1004, %r7, %r2;
	or.b32  	%r44, %r1004, %r5;
	setp.lt.s32 	%p164, %r44, %r9;
	setp.lt.s32 	%p165, %r1003, %r239;
	and.pred  	%p166, %p164, %p165;
	@%p166 bra 	$L__BB1_5;
	bra.uni 	$L__BB1_234;
$L__BB1_5:
	ld.local.u64 	%rd472, [%rd1+24];
	cvta.to.global.u64 	%rd99, %rd472;
	ld.local.u32 	%r1006, [%rd1+64];
	cvt.u64.u32 	%rd473, %r44;
	mul.lo.s64 	%rd474, %rd473, %rd3;
	cvt.u64.u32 	%rd475, %r1003;
	add.s64 	%rd100, %rd474, %rd475;
	//activate %f1972, %r1249
	setp.eq.s32 	%p167, %r1006, 1;
	@%p167 bra 	$L__BB1_232;
	setp.ne.s32 	%p168, %r1006, 0;
	@%p168 bra 	$L__BB1_233;
	shl.b64 	%rd478, %rd100, 2;
	add.s64 	%rd479, %rd99, %rd478;
	st.global.f32 	[%rd479], %f1972;
	bra.uni 	$L__BB1_234;
$L__BB1_232:
	mov.f32 	%f1373, 0f00000000;
	cvt.rn.bf16x2.f32 %r1007, %f1373, %f1972;
	shl.b64 	%rd476, %rd100, 1;
	add.s64 	%rd477, %rd99, %rd476;
	st.global.u16 	[%rd477], %r1007;
	bra.uni 	$L__BB1_234;
$L__BB1_233:
	cvt.rn.f16.f32 %rs68, %f1972;
	shl.b64 	%rd480, %rd100, 1;
	add.s64 	%rd481, %rd99, %rd480;
	st.global.u16 	[%rd481], %rs68;
$L__BB1_234:
	or.b32  	%r147, %r1003, 1;
	setp.lt.s32 	%p170, %r147, %r239;
	and.pred  	%p171, %p164, %p170;
	@!%p171 bra 	$L__BB1_240;
	bra.uni 	$L__BB1_235;
$L__BB1_235:
	ld.local.u64 	%rd483, [%rd1+24];
	cvta.to.global.u64 	%rd101, %rd483;
	ld.local.u32 	%r1010, [%rd1+64];
	cvt.u64.u32 	%rd484, %r44;
	mul.lo.s64 	%rd102, %rd484, %rd3;
	//activate %f1971, %r1249
	setp.eq.s32 	%p172, %r1010, 0;
	@%p172 bra 	$L__BB1_238;
	setp.ne.s32 	%p173, %r1010, 1;
	@%p173 bra 	$L__BB1_239;
	mov.f32 	%f1378, 0f00000000;
	cvt.rn.bf16x2.f32 %r1011, %f1378, %f1971;
	cvt.u64.u32 	%rd485, %r1003;
	add.s64 	%rd486, %rd102, %rd485;
	shl.b64 	%rd487, %rd486, 1;
	add.s64 	%rd488, %rd101, %rd487;
	st.global.u16 	[%rd488+2], %r1011;
	bra.uni 	$L__BB1_240;
$L__BB1_238:
	cvt.u64.u32 	%rd489, %r1003;
	add.s64 	%rd490, %rd102, %rd489;
	shl.b64 	%rd491, %rd490, 2;
	add.s64 	%rd492, %rd101, %rd491;
	st.global.f32 	[%rd492+4], %f1971;
	bra.uni 	$L__BB1_240;
$L__BB1_239:
	cvt.rn.f16.f32 %rs69, %f1971;
	cvt.u64.u32 	%rd493, %r1003;
	add.s64 	%rd494, %rd102, %rd493;
	shl.b64 	%rd495, %rd494, 1;
	add.s64 	%rd496, %rd101, %rd495;
	st.global.u16 	[%rd496+2], %rs69;
$L__BB1_240:
	or.b32  	%r148, %r44, 8;
	setp.lt.s32 	%p175, %r148, %r9;
	and.pred  	%p176, %p175, %p165;
	@!%p176 bra 	$L__BB1_246;
	bra.uni 	$L__BB1_241;
$L__BB1_241:
	ld.local.u64 	%rd498, [%rd1+24];
	cvta.to.global.u64 	%rd103, %rd498;
	ld.local.u32 	%r1014, [%rd1+64];
	cvt.u64.u32 	%rd499, %r148;
	mul.lo.s64 	%rd500, %rd499, %rd3;
	cvt.u64.u32 	%rd501, %r1003;
	add.s64 	%rd104, %rd500, %rd501;
	//activate %f1970, %r1249
	setp.eq.s32 	%p177, %r1014, 0;
	@%p177 bra 	$L__BB1_244;
	setp.ne.s32 	%p178, %r1014, 1;
	@%p178 bra 	$L__BB1_245;
	mov.f32 	%f1383, 0f00000000;
	cvt.rn.bf16x2.f32 %r1015, %f1383, %f1970;
	shl.b64 	%rd502, %rd104, 1;
	add.s64 	%rd503, %rd103, %rd502;
	st.global.u16 	[%rd503], %r1015;
	bra.uni 	$L__BB1_246;
$L__BB1_244:
	shl.b64 	%rd504, %rd104, 2;
	add.s64 	%rd505, %rd103, %rd504;
	st.global.f32 	[%rd505], %f1970;
	bra.uni 	$L__BB1_246;
$L__BB1_245:
	cvt.rn.f16.f32 %rs70, %f1970;
	shl.b64 	%rd506, %rd104, 1;
	add.s64 	%rd507, %rd103, %rd506;
	st.global.u16 	[%rd507], %rs70;
$L__BB1_246:
	and.pred  	%p181, %p175, %p170;
	@!%p181 bra 	$L__BB1_252;
	bra.uni 	$L__BB1_247;
$L__BB1_247:
	ld.local.u64 	%rd509, [%rd1+24];
	cvta.to.global.u64 	%rd105, %rd509;
	ld.local.u32 	%r1018, [%rd1+64];
	cvt.u64.u32 	%rd510, %r148;
	mul.lo.s64 	%rd106, %rd510, %rd3;
	//activate %f1969, %r1249
	setp.eq.s32 	%p182, %r1018, 0;
	@%p182 bra 	$L__BB1_250;
	setp.ne.s32 	%p183, %r1018, 1;
	@%p183 bra 	$L__BB1_251;
	mov.f32 	%f1388, 0f00000000;
	cvt.rn.bf16x2.f32 %r1019, %f1388, %f1969;
	cvt.u64.u32 	%rd511, %r1003;
	add.s64 	%rd512, %rd106, %rd511;
	shl.b64 	%rd513, %rd512, 1;
	add.s64 	%rd514, %rd105, %rd513;
	st.global.u16 	[%rd514+2], %r1019;
	bra.uni 	$L__BB1_252;
$L__BB1_250:
	cvt.u64.u32 	%rd515, %r1003;
	add.s64 	%rd516, %rd106, %rd515;
	shl.b64 	%rd517, %rd516, 2;
	add.s64 	%rd518, %rd105, %rd517;
	st.global.f32 	[%rd518+4], %f1969;
	bra.uni 	$L__BB1_252;
$L__BB1_251:
	cvt.rn.f16.f32 %rs71, %f1969;
	cvt.u64.u32 	%rd519, %r1003;
	add.s64 	%rd520, %rd106, %rd519;
	shl.b64 	%rd521, %rd520, 1;
	add.s64 	%rd522, %rd105, %rd521;
	st.global.u16 	[%rd522+2], %rs71;
$L__BB1_252:
	or.b32  	%r149, %r1003, 8;
	setp.lt.s32 	%p185, %r149, %r239;
	and.pred  	%p186, %p164, %p185;
	@!%p186 bra 	$L__BB1_258;
	bra.uni 	$L__BB1_253;
$L__BB1_253:
	ld.local.u64 	%rd524, [%rd1+24];
	cvta.to.global.u64 	%rd107, %rd524;
	ld.local.u32 	%r1022, [%rd1+64];
	cvt.u64.u32 	%rd525, %r44;
	mul.lo.s64 	%rd526, %rd525, %rd3;
	cvt.u64.u32 	%rd527, %r149;
	add.s64 	%rd108, %rd526, %rd527;
	//activate %f1909, %r1249
	setp.eq.s32 	%p187, %r1022, 0;
	@%p187 bra 	$L__BB1_256;
	setp.ne.s32 	%p188, %r1022, 1;
	@%p188 bra 	$L__BB1_257;
	mov.f32 	%f1393, 0f00000000;
	cvt.rn.bf16x2.f32 %r1023, %f1393, %f1909;
	shl.b64 	%rd528, %rd108, 1;
	add.s64 	%rd529, %rd107, %rd528;
	st.global.u16 	[%rd529], %r1023;
	bra.uni 	$L__BB1_258;
$L__BB1_256:
	shl.b64 	%rd530, %rd108, 2;
	add.s64 	%rd531, %rd107, %rd530;
	st.global.f32 	[%rd531], %f1909;
	bra.uni 	$L__BB1_258;
$L__BB1_257:
	cvt.rn.f16.f32 %rs72, %f1909;
	shl.b64 	%rd532, %rd108, 1;
	add.s64 	%rd533, %rd107, %rd532;
	st.global.u16 	[%rd533], %rs72;
$L__BB1_258:
	or.b32  	%r150, %r1003, 9;
	setp.lt.s32 	%p190, %r150, %r239;
	and.pred  	%p191, %p164, %p190;
	@!%p191 bra 	$L__BB1_264;
	bra.uni 	$L__BB1_259;
$L__BB1_259:
	ld.local.u64 	%rd535, [%rd1+24];
	cvta.to.global.u64 	%rd109, %rd535;
	ld.local.u32 	%r1026, [%rd1+64];
	cvt.u64.u32 	%rd536, %r44;
	mul.lo.s64 	%rd537, %rd536, %rd3;
	cvt.u64.u32 	%rd538, %r150;
	add.s64 	%rd110, %rd537, %rd538;
	//activate %f1910, %r1249
	setp.eq.s32 	%p192, %r1026, 0;
	@%p192 bra 	$L__BB1_262;
	setp.ne.s32 	%p193, %r1026, 1;
	@%p193 bra 	$L__BB1_263;
	mov.f32 	%f1398, 0f00000000;
	cvt.rn.bf16x2.f32 %r1027, %f1398, %f1910;
	shl.b64 	%rd539, %rd110, 1;
	add.s64 	%rd540, %rd109, %rd539;
	st.global.u16 	[%rd540], %r1027;
	bra.uni 	$L__BB1_264;
$L__BB1_262:
	shl.b64 	%rd541, %rd110, 2;
	add.s64 	%rd542, %rd109, %rd541;
	st.global.f32 	[%rd542], %f1910;
	bra.uni 	$L__BB1_264;
$L__BB1_263:
	cvt.rn.f16.f32 %rs73, %f1910;
	shl.b64 	%rd543, %rd110, 1;
	add.s64 	%rd544, %rd109, %rd543;
	st.global.u16 	[%rd544], %rs73;
$L__BB1_264:
	and.pred  	%p196, %p175, %p185;
	@!%p196 bra 	$L__BB1_270;
	bra.uni 	$L__BB1_265;
$L__BB1_265:
	ld.local.u64 	%rd546, [%rd1+24];
	cvta.to.global.u64 	%rd111, %rd546;
	ld.local.u32 	%r1030, [%rd1+64];
	cvt.u64.u32 	%rd547, %r148;
	mul.lo.s64 	%rd548, %rd547, %rd3;
	cvt.u64.u32 	%rd549, %r149;
	add.s64 	%rd112, %rd548, %rd549;
	//activate %f1911, %r1249
	setp.eq.s32 	%p197, %r1030, 0;
	@%p197 bra 	$L__BB1_268;
	setp.ne.s32 	%p198, %r1030, 1;
	@%p198 bra 	$L__BB1_269;
	mov.f32 	%f1403, 0f00000000;
	cvt.rn.bf16x2.f32 %r1031, %f1403, %f1911;
	shl.b64 	%rd550, %rd112, 1;
	add.s64 	%rd551, %rd111, %rd550;
	st.global.u16 	[%rd551], %r1031;
	bra.uni 	$L__BB1_270;
$L__BB1_268:
	shl.b64 	%rd552, %rd112, 2;
	add.s64 	%rd553, %rd111, %rd552;
	st.global.f32 	[%rd553], %f1911;
	bra.uni 	$L__BB1_270;
$L__BB1_269:
	cvt.rn.f16.f32 %rs74, %f1911;
	shl.b64 	%rd554, %rd112, 1;
	add.s64 	%rd555, %rd111, %rd554;
	st.global.u16 	[%rd555], %rs74;
$L__BB1_270:
	and.pred  	%p201, %p175, %p190;
	@!%p201 bra 	$L__BB1_276;
	bra.uni 	$L__BB1_271;
$L__BB1_271:
	ld.local.u64 	%rd557, [%rd1+24];
	cvta.to.global.u64 	%rd113, %rd557;
	ld.local.u32 	%r1034, [%rd1+64];
	cvt.u64.u32 	%rd558, %r148;
	mul.lo.s64 	%rd559, %rd558, %rd3;
	cvt.u64.u32 	%rd560, %r150;
	add.s64 	%rd114, %rd559, %rd560;
	//activate %f1912, %r1249
	setp.eq.s32 	%p202, %r1034, 0;
	@%p202 bra 	$L__BB1_274;
	setp.ne.s32 	%p203, %r1034, 1;
	@%p203 bra 	$L__BB1_275;
	mov.f32 	%f1408, 0f00000000;
	cvt.rn.bf16x2.f32 %r1035, %f1408, %f1912;
	shl.b64 	%rd561, %rd114, 1;
	add.s64 	%rd562, %rd113, %rd561;
	st.global.u16 	[%rd562], %r1035;
	bra.uni 	$L__BB1_276;
$L__BB1_274:
	shl.b64 	%rd563, %rd114, 2;
	add.s64 	%rd564, %rd113, %rd563;
	st.global.f32 	[%rd564], %f1912;
	bra.uni 	$L__BB1_276;
$L__BB1_275:
	cvt.rn.f16.f32 %rs75, %f1912;
	shl.b64 	%rd565, %rd114, 1;
	add.s64 	%rd566, %rd113, %rd565;
	st.global.u16 	[%rd566], %rs75;
$L__BB1_276:
	or.b32  	%r151, %r1003, 16;
	setp.lt.s32 	%p205, %r151, %r239;
	and.pred  	%p206, %p164, %p205;
	@!%p206 bra 	$L__BB1_282;
	bra.uni 	$L__BB1_277;
$L__BB1_277:
	ld.local.u64 	%rd568, [%rd1+24];
	cvta.to.global.u64 	%rd115, %rd568;
	ld.local.u32 	%r1038, [%rd1+64];
	cvt.u64.u32 	%rd569, %r44;
	mul.lo.s64 	%rd570, %rd569, %rd3;
	cvt.u64.u32 	%rd571, %r151;
	add.s64 	%rd116, %rd570, %rd571;
	//activate %f1913, %r1249
	setp.eq.s32 	%p207, %r1038, 0;
	@%p207 bra 	$L__BB1_280;
	setp.ne.s32 	%p208, %r1038, 1;
	@%p208 bra 	$L__BB1_281;
	mov.f32 	%f1413, 0f00000000;
	cvt.rn.bf16x2.f32 %r1039, %f1413, %f1913;
	shl.b64 	%rd572, %rd116, 1;
	add.s64 	%rd573, %rd115, %rd572;
	st.global.u16 	[%rd573], %r1039;
	bra.uni 	$L__BB1_282;
$L__BB1_280:
	shl.b64 	%rd574, %rd116, 2;
	add.s64 	%rd575, %rd115, %rd574;
	st.global.f32 	[%rd575], %f1913;
	bra.uni 	$L__BB1_282;
$L__BB1_281:
	cvt.rn.f16.f32 %rs76, %f1913;
	shl.b64 	%rd576, %rd116, 1;
	add.s64 	%rd577, %rd115, %rd576;
	st.global.u16 	[%rd577], %rs76;
$L__BB1_282:
	or.b32  	%r152, %r1003, 17;
	setp.lt.s32 	%p210, %r152, %r239;
	and.pred  	%p211, %p164, %p210;
	@!%p211 bra 	$L__BB1_288;
	bra.uni 	$L__BB1_283;
$L__BB1_283:
	ld.local.u64 	%rd579, [%rd1+24];
	cvta.to.global.u64 	%rd117, %rd579;
	ld.local.u32 	%r1042, [%rd1+64];
	cvt.u64.u32 	%rd580, %r44;
	mul.lo.s64 	%rd581, %rd580, %rd3;
	cvt.u64.u32 	%rd582, %r152;
	add.s64 	%rd118, %rd581, %rd582;
	//activate %f1914, %r1249
	setp.eq.s32 	%p212, %r1042, 0;
	@%p212 bra 	$L__BB1_286;
	setp.ne.s32 	%p213, %r1042, 1;
	@%p213 bra 	$L__BB1_287;
	mov.f32 	%f1418, 0f00000000;
	cvt.rn.bf16x2.f32 %r1043, %f1418, %f1914;
	shl.b64 	%rd583, %rd118, 1;
	add.s64 	%rd584, %rd117, %rd583;
	st.global.u16 	[%rd584], %r1043;
	bra.uni 	$L__BB1_288;
$L__BB1_286:
	shl.b64 	%rd585, %rd118, 2;
	add.s64 	%rd586, %rd117, %rd585;
	st.global.f32 	[%rd586], %f1914;
	bra.uni 	$L__BB1_288;
$L__BB1_287:
	cvt.rn.f16.f32 %rs77, %f1914;
	shl.b64 	%rd587, %rd118, 1;
	add.s64 	%rd588, %rd117, %rd587;
	st.global.u16 	[%rd588], %rs77;
$L__BB1_288:
	and.pred  	%p216, %p175, %p205;
	@!%p216 bra 	$L__BB1_294;
	bra.uni 	$L__BB1_289;
$L__BB1_289:
	ld.local.u64 	%rd590, [%rd1+24];
	cvta.to.global.u64 	%rd119, %rd590;
	ld.local.u32 	%r1046, [%rd1+64];
	cvt.u64.u32 	%rd591, %r148;
	mul.lo.s64 	%rd592, %rd591, %rd3;
	cvt.u64.u32 	%rd593, %r151;
	add.s64 	%rd120, %rd592, %rd593;
	//activate %f1915, %r1249
	setp.eq.s32 	%p217, %r1046, 0;
	@%p217 bra 	$L__BB1_292;
	setp.ne.s32 	%p218, %r1046, 1;
	@%p218 bra 	$L__BB1_293;
	mov.f32 	%f1423, 0f00000000;
	cvt.rn.bf16x2.f32 %r1047, %f1423, %f1915;
	shl.b64 	%rd594, %rd120, 1;
	add.s64 	%rd595, %rd119, %rd594;
	st.global.u16 	[%rd595], %r1047;
	bra.uni 	$L__BB1_294;
$L__BB1_292:
	shl.b64 	%rd596, %rd120, 2;
	add.s64 	%rd597, %rd119, %rd596;
	st.global.f32 	[%rd597], %f1915;
	bra.uni 	$L__BB1_294;
$L__BB1_293:
	cvt.rn.f16.f32 %rs78, %f1915;
	shl.b64 	%rd598, %rd120, 1;
	add.s64 	%rd599, %rd119, %rd598;
	st.global.u16 	[%rd599], %rs78;
$L__BB1_294:
	and.pred  	%p221, %p175, %p210;
	@!%p221 bra 	$L__BB1_300;
	bra.uni 	$L__BB1_295;
$L__BB1_295:
	ld.local.u64 	%rd601, [%rd1+24];
	cvta.to.global.u64 	%rd121, %rd601;
	ld.local.u32 	%r1050, [%rd1+64];
	cvt.u64.u32 	%rd602, %r148;
	mul.lo.s64 	%rd603, %rd602, %rd3;
	cvt.u64.u32 	%rd604, %r152;
	add.s64 	%rd122, %rd603, %rd604;
	//activate %f1916, %r1249
	setp.eq.s32 	%p222, %r1050, 0;
	@%p222 bra 	$L__BB1_298;
	setp.ne.s32 	%p223, %r1050, 1;
	@%p223 bra 	$L__BB1_299;
	mov.f32 	%f1428, 0f00000000;
	cvt.rn.bf16x2.f32 %r1051, %f1428, %f1916;
	shl.b64 	%rd605, %rd122, 1;
	add.s64 	%rd606, %rd121, %rd605;
	st.global.u16 	[%rd606], %r1051;
	bra.uni 	$L__BB1_300;
$L__BB1_298:
	shl.b64 	%rd607, %rd122, 2;
	add.s64 	%rd608, %rd121, %rd607;
	st.global.f32 	[%rd608], %f1916;
	bra.uni 	$L__BB1_300;
$L__BB1_299:
	cvt.rn.f16.f32 %rs79, %f1916;
	shl.b64 	%rd609, %rd122, 1;
	add.s64 	%rd610, %rd121, %rd609;
	st.global.u16 	[%rd610], %rs79;
$L__BB1_300:
	or.b32  	%r153, %r1003, 24;
	setp.lt.s32 	%p225, %r153, %r239;
	and.pred  	%p226, %p164, %p225;
	@!%p226 bra 	$L__BB1_306;
	bra.uni 	$L__BB1_301;
$L__BB1_301:
	ld.local.u64 	%rd612, [%rd1+24];
	cvta.to.global.u64 	%rd123, %rd612;
	ld.local.u32 	%r1054, [%rd1+64];
	cvt.u64.u32 	%rd613, %r44;
	mul.lo.s64 	%rd614, %rd613, %rd3;
	cvt.u64.u32 	%rd615, %r153;
	add.s64 	%rd124, %rd614, %rd615;
	//activate %f1917, %r1249
	setp.eq.s32 	%p227, %r1054, 0;
	@%p227 bra 	$L__BB1_304;
	setp.ne.s32 	%p228, %r1054, 1;
	@%p228 bra 	$L__BB1_305;
	mov.f32 	%f1433, 0f00000000;
	cvt.rn.bf16x2.f32 %r1055, %f1433, %f1917;
	shl.b64 	%rd616, %rd124, 1;
	add.s64 	%rd617, %rd123, %rd616;
	st.global.u16 	[%rd617], %r1055;
	bra.uni 	$L__BB1_306;
$L__BB1_304:
	shl.b64 	%rd618, %rd124, 2;
	add.s64 	%rd619, %rd123, %rd618;
	st.global.f32 	[%rd619], %f1917;
	bra.uni 	$L__BB1_306;
$L__BB1_305:
	cvt.rn.f16.f32 %rs80, %f1917;
	shl.b64 	%rd620, %rd124, 1;
	add.s64 	%rd621, %rd123, %rd620;
	st.global.u16 	[%rd621], %rs80;
$L__BB1_306:
	or.b32  	%r155, %r1003, 25;
	setp.lt.s32 	%p230, %r155, %r239;
	and.pred  	%p231, %p164, %p230;
	@!%p231 bra 	$L__BB1_312;
	bra.uni 	$L__BB1_307;
$L__BB1_307:
	ld.local.u64 	%rd623, [%rd1+24];
	cvta.to.global.u64 	%rd125, %rd623;
	ld.local.u32 	%r1057, [%rd1+64];
	cvt.u64.u32 	%rd624, %r44;
	mul.lo.s64 	%rd625, %rd624, %rd3;
	cvt.u64.u32 	%rd626, %r155;
	add.s64 	%rd126, %rd625, %rd626;
	//activate %f1918, %r1249
	setp.eq.s32 	%p232, %r1057, 0;
	@%p232 bra 	$L__BB1_310;
	setp.ne.s32 	%p233, %r1057, 1;
	@%p233 bra 	$L__BB1_311;
	mov.f32 	%f1438, 0f00000000;
	cvt.rn.bf16x2.f32 %r1058, %f1438, %f1918;
	shl.b64 	%rd627, %rd126, 1;
	add.s64 	%rd628, %rd125, %rd627;
	st.global.u16 	[%rd628], %r1058;
	bra.uni 	$L__BB1_312;
$L__BB1_310:
	shl.b64 	%rd629, %rd126, 2;
	add.s64 	%rd630, %rd125, %rd629;
	st.global.f32 	[%rd630], %f1918;
	bra.uni 	$L__BB1_312;
$L__BB1_311:
	cvt.rn.f16.f32 %rs81, %f1918;
	shl.b64 	%rd631, %rd126, 1;
	add.s64 	%rd632, %rd125, %rd631;
	st.global.u16 	[%rd632], %rs81;
$L__BB1_312:
	and.pred  	%p236, %p175, %p225;
	@!%p236 bra 	$L__BB1_318;
	bra.uni 	$L__BB1_313;
$L__BB1_313:
	ld.local.u64 	%rd634, [%rd1+24];
	cvta.to.global.u64 	%rd127, %rd634;
	ld.local.u32 	%r1061, [%rd1+64];
	cvt.u64.u32 	%rd635, %r148;
	mul.lo.s64 	%rd636, %rd635, %rd3;
	cvt.u64.u32 	%rd637, %r153;
	add.s64 	%rd128, %rd636, %rd637;
	//activate %f1919, %r1249
	setp.eq.s32 	%p237, %r1061, 0;
	@%p237 bra 	$L__BB1_316;
	setp.ne.s32 	%p238, %r1061, 1;
	@%p238 bra 	$L__BB1_317;
	mov.f32 	%f1443, 0f00000000;
	cvt.rn.bf16x2.f32 %r1062, %f1443, %f1919;
	shl.b64 	%rd638, %rd128, 1;
	add.s64 	%rd639, %rd127, %rd638;
	st.global.u16 	[%rd639], %r1062;
	bra.uni 	$L__BB1_318;
$L__BB1_316:
	shl.b64 	%rd640, %rd128, 2;
	add.s64 	%rd641, %rd127, %rd640;
	st.global.f32 	[%rd641], %f1919;
	bra.uni 	$L__BB1_318;
$L__BB1_317:
	cvt.rn.f16.f32 %rs82, %f1919;
	shl.b64 	%rd642, %rd128, 1;
	add.s64 	%rd643, %rd127, %rd642;
	st.global.u16 	[%rd643], %rs82;
$L__BB1_318:
	and.pred  	%p241, %p175, %p230;
	@!%p241 bra 	$L__BB1_324;
	bra.uni 	$L__BB1_319;
$L__BB1_319:
	ld.local.u64 	%rd644, [%rd1+24];
	cvta.to.global.u64 	%rd129, %rd644;
	ld.local.u32 	%r1064, [%rd1+64];
	cvt.u64.u32 	%rd645, %r148;
	mul.lo.s64 	%rd646, %rd645, %rd3;
	cvt.u64.u32 	%rd647, %r155;
	add.s64 	%rd130, %rd646, %rd647;
	//activate %f1920, %r1249
	setp.eq.s32 	%p242, %r1064, 0;
	@%p242 bra 	$L__BB1_322;
	setp.ne.s32 	%p243, %r1064, 1;
	@%p243 bra 	$L__BB1_323;
	mov.f32 	%f1448, 0f00000000;
	cvt.rn.bf16x2.f32 %r1065, %f1448, %f1920;
	shl.b64 	%rd648, %rd130, 1;
	add.s64 	%rd649, %rd129, %rd648;
	st.global.u16 	[%rd649], %r1065;
	bra.uni 	$L__BB1_324;
$L__BB1_322:
	shl.b64 	%rd650, %rd130, 2;
	add.s64 	%rd651, %rd129, %rd650;
	st.global.f32 	[%rd651], %f1920;
	bra.uni 	$L__BB1_324;
$L__BB1_323:
	cvt.rn.f16.f32 %rs83, %f1920;
	shl.b64 	%rd652, %rd130, 1;
	add.s64 	%rd653, %rd129, %rd652;
	st.global.u16 	[%rd653], %rs83;
$L__BB1_324:
	or.b32  	%r156, %r44, 16;
	setp.lt.s32 	%p245, %r156, %r9;
	and.pred  	%p246, %p245, %p165;
	@!%p246 bra 	$L__BB1_330;
	bra.uni 	$L__BB1_325;
$L__BB1_325:
	ld.local.u64 	%rd655, [%rd1+24];
	cvta.to.global.u64 	%rd131, %rd655;
	ld.local.u32 	%r1068, [%rd1+64];
	cvt.u64.u32 	%rd656, %r156;
	mul.lo.s64 	%rd657, %rd656, %rd3;
	cvt.u64.u32 	%rd658, %r1003;
	add.s64 	%rd132, %rd657, %rd658;
	//activate %f1921, %r1249
	setp.eq.s32 	%p247, %r1068, 0;
	@%p247 bra 	$L__BB1_328;
	setp.ne.s32 	%p248, %r1068, 1;
	@%p248 bra 	$L__BB1_329;
	mov.f32 	%f1453, 0f00000000;
	cvt.rn.bf16x2.f32 %r1069, %f1453, %f1921;
	shl.b64 	%rd659, %rd132, 1;
	add.s64 	%rd660, %rd131, %rd659;
	st.global.u16 	[%rd660], %r1069;
	bra.uni 	$L__BB1_330;
$L__BB1_328:
	shl.b64 	%rd661, %rd132, 2;
	add.s64 	%rd662, %rd131, %rd661;
	st.global.f32 	[%rd662], %f1921;
	bra.uni 	$L__BB1_330;
$L__BB1_329:
	cvt.rn.f16.f32 %rs84, %f1921;
	shl.b64 	%rd663, %rd132, 1;
	add.s64 	%rd664, %rd131, %rd663;
	st.global.u16 	[%rd664], %rs84;
$L__BB1_330:
	and.pred  	%p251, %p245, %p170;
	@!%p251 bra 	$L__BB1_336;
	bra.uni 	$L__BB1_331;
$L__BB1_331:
	ld.local.u64 	%rd666, [%rd1+24];
	cvta.to.global.u64 	%rd133, %rd666;
	ld.local.u32 	%r1072, [%rd1+64];
	cvt.u64.u32 	%rd667, %r156;
	mul.lo.s64 	%rd134, %rd667, %rd3;
	//activate %f1922, %r1249
	setp.eq.s32 	%p252, %r1072, 0;
	@%p252 bra 	$L__BB1_334;
	setp.ne.s32 	%p253, %r1072, 1;
	@%p253 bra 	$L__BB1_335;
	mov.f32 	%f1458, 0f00000000;
	cvt.rn.bf16x2.f32 %r1073, %f1458, %f1922;
	cvt.u64.u32 	%rd668, %r1003;
	add.s64 	%rd669, %rd134, %rd668;
	shl.b64 	%rd670, %rd669, 1;
	add.s64 	%rd671, %rd133, %rd670;
	st.global.u16 	[%rd671+2], %r1073;
	bra.uni 	$L__BB1_336;
$L__BB1_334:
	cvt.u64.u32 	%rd672, %r1003;
	add.s64 	%rd673, %rd134, %rd672;
	shl.b64 	%rd674, %rd673, 2;
	add.s64 	%rd675, %rd133, %rd674;
	st.global.f32 	[%rd675+4], %f1922;
	bra.uni 	$L__BB1_336;
$L__BB1_335:
	cvt.rn.f16.f32 %rs85, %f1922;
	cvt.u64.u32 	%rd676, %r1003;
	add.s64 	%rd677, %rd134, %rd676;
	shl.b64 	%rd678, %rd677, 1;
	add.s64 	%rd679, %rd133, %rd678;
	st.global.u16 	[%rd679+2], %rs85;
$L__BB1_336:
	or.b32  	%r157, %r44, 24;
	setp.lt.s32 	%p255, %r157, %r9;
	and.pred  	%p256, %p255, %p165;
	@!%p256 bra 	$L__BB1_342;
	bra.uni 	$L__BB1_337;
$L__BB1_337:
	ld.local.u64 	%rd681, [%rd1+24];
	cvta.to.global.u64 	%rd135, %rd681;
	ld.local.u32 	%r1076, [%rd1+64];
	cvt.u64.u32 	%rd682, %r157;
	mul.lo.s64 	%rd683, %rd682, %rd3;
	cvt.u64.u32 	%rd684, %r1003;
	add.s64 	%rd136, %rd683, %rd684;
	//activate %f1923, %r1249
	setp.eq.s32 	%p257, %r1076, 0;
	@%p257 bra 	$L__BB1_340;
	setp.ne.s32 	%p258, %r1076, 1;
	@%p258 bra 	$L__BB1_341;
	mov.f32 	%f1463, 0f00000000;
	cvt.rn.bf16x2.f32 %r1077, %f1463, %f1923;
	shl.b64 	%rd685, %rd136, 1;
	add.s64 	%rd686, %rd135, %rd685;
	st.global.u16 	[%rd686], %r1077;
	bra.uni 	$L__BB1_342;
$L__BB1_340:
	shl.b64 	%rd687, %rd136, 2;
	add.s64 	%rd688, %rd135, %rd687;
	st.global.f32 	[%rd688], %f1923;
	bra.uni 	$L__BB1_342;
$L__BB1_341:
	cvt.rn.f16.f32 %rs86, %f1923;
	shl.b64 	%rd689, %rd136, 1;
	add.s64 	%rd690, %rd135, %rd689;
	st.global.u16 	[%rd690], %rs86;
$L__BB1_342:
	and.pred  	%p261, %p255, %p170;
	@!%p261 bra 	$L__BB1_348;
	bra.uni 	$L__BB1_343;
$L__BB1_343:
	ld.local.u64 	%rd692, [%rd1+24];
	cvta.to.global.u64 	%rd137, %rd692;
	ld.local.u32 	%r1080, [%rd1+64];
	cvt.u64.u32 	%rd693, %r157;
	mul.lo.s64 	%rd138, %rd693, %rd3;
	//activate %f1924, %r1249
	setp.eq.s32 	%p262, %r1080, 0;
	@%p262 bra 	$L__BB1_346;
	setp.ne.s32 	%p263, %r1080, 1;
	@%p263 bra 	$L__BB1_347;
	mov.f32 	%f1468, 0f00000000;
	cvt.rn.bf16x2.f32 %r1081, %f1468, %f1924;
	cvt.u64.u32 	%rd694, %r1003;
	add.s64 	%rd695, %rd138, %rd694;
	shl.b64 	%rd696, %rd695, 1;
	add.s64 	%rd697, %rd137, %rd696;
	st.global.u16 	[%rd697+2], %r1081;
	bra.uni 	$L__BB1_348;
$L__BB1_346:
	cvt.u64.u32 	%rd698, %r1003;
	add.s64 	%rd699, %rd138, %rd698;
	shl.b64 	%rd700, %rd699, 2;
	add.s64 	%rd701, %rd137, %rd700;
	st.global.f32 	[%rd701+4], %f1924;
	bra.uni 	$L__BB1_348;
$L__BB1_347:
	cvt.rn.f16.f32 %rs87, %f1924;
	cvt.u64.u32 	%rd702, %r1003;
	add.s64 	%rd703, %rd138, %rd702;
	shl.b64 	%rd704, %rd703, 1;
	add.s64 	%rd705, %rd137, %rd704;
	st.global.u16 	[%rd705+2], %rs87;
$L__BB1_348:
	and.pred  	%p266, %p245, %p185;
	@!%p266 bra 	$L__BB1_354;
	bra.uni 	$L__BB1_349;
$L__BB1_349:
	ld.local.u64 	%rd707, [%rd1+24];
	cvta.to.global.u64 	%rd139, %rd707;
	ld.local.u32 	%r1084, [%rd1+64];
	cvt.u64.u32 	%rd708, %r156;
	mul.lo.s64 	%rd709, %rd708, %rd3;
	cvt.u64.u32 	%rd710, %r149;
	add.s64 	%rd140, %rd709, %rd710;
	//activate %f1925, %r1249
	setp.eq.s32 	%p267, %r1084, 0;
	@%p267 bra 	$L__BB1_352;
	setp.ne.s32 	%p268, %r1084, 1;
	@%p268 bra 	$L__BB1_353;
	mov.f32 	%f1473, 0f00000000;
	cvt.rn.bf16x2.f32 %r1085, %f1473, %f1925;
	shl.b64 	%rd711, %rd140, 1;
	add.s64 	%rd712, %rd139, %rd711;
	st.global.u16 	[%rd712], %r1085;
	bra.uni 	$L__BB1_354;
$L__BB1_352:
	shl.b64 	%rd713, %rd140, 2;
	add.s64 	%rd714, %rd139, %rd713;
	st.global.f32 	[%rd714], %f1925;
	bra.uni 	$L__BB1_354;
$L__BB1_353:
	cvt.rn.f16.f32 %rs88, %f1925;
	shl.b64 	%rd715, %rd140, 1;
	add.s64 	%rd716, %rd139, %rd715;
	st.global.u16 	[%rd716], %rs88;
$L__BB1_354:
	and.pred  	%p271, %p245, %p190;
	@!%p271 bra 	$L__BB1_360;
	bra.uni 	$L__BB1_355;
$L__BB1_355:
	ld.local.u64 	%rd718, [%rd1+24];
	cvta.to.global.u64 	%rd141, %rd718;
	ld.local.u32 	%r1088, [%rd1+64];
	cvt.u64.u32 	%rd719, %r156;
	mul.lo.s64 	%rd720, %rd719, %rd3;
	cvt.u64.u32 	%rd721, %r150;
	add.s64 	%rd142, %rd720, %rd721;
	//activate %f1926, %r1249
	setp.eq.s32 	%p272, %r1088, 0;
	@%p272 bra 	$L__BB1_358;
	setp.ne.s32 	%p273, %r1088, 1;
	@%p273 bra 	$L__BB1_359;
	mov.f32 	%f1478, 0f00000000;
	cvt.rn.bf16x2.f32 %r1089, %f1478, %f1926;
	shl.b64 	%rd722, %rd142, 1;
	add.s64 	%rd723, %rd141, %rd722;
	st.global.u16 	[%rd723], %r1089;
	bra.uni 	$L__BB1_360;
$L__BB1_358:
	shl.b64 	%rd724, %rd142, 2;
	add.s64 	%rd725, %rd141, %rd724;
	st.global.f32 	[%rd725], %f1926;
	bra.uni 	$L__BB1_360;
$L__BB1_359:
	cvt.rn.f16.f32 %rs89, %f1926;
	shl.b64 	%rd726, %rd142, 1;
	add.s64 	%rd727, %rd141, %rd726;
	st.global.u16 	[%rd727], %rs89;
$L__BB1_360:
	and.pred  	%p276, %p255, %p185;
	@!%p276 bra 	$L__BB1_366;
	bra.uni 	$L__BB1_361;
$L__BB1_361:
	ld.local.u64 	%rd729, [%rd1+24];
	cvta.to.global.u64 	%rd143, %rd729;
	ld.local.u32 	%r1092, [%rd1+64];
	cvt.u64.u32 	%rd730, %r157;
	mul.lo.s64 	%rd731, %rd730, %rd3;
	cvt.u64.u32 	%rd732, %r149;
	add.s64 	%rd144, %rd731, %rd732;
	//activate %f1927, %r1249
	setp.eq.s32 	%p277, %r1092, 0;
	@%p277 bra 	$L__BB1_364;
	setp.ne.s32 	%p278, %r1092, 1;
	@%p278 bra 	$L__BB1_365;
	mov.f32 	%f1483, 0f00000000;
	cvt.rn.bf16x2.f32 %r1093, %f1483, %f1927;
	shl.b64 	%rd733, %rd144, 1;
	add.s64 	%rd734, %rd143, %rd733;
	st.global.u16 	[%rd734], %r1093;
	bra.uni 	$L__BB1_366;
$L__BB1_364:
	shl.b64 	%rd735, %rd144, 2;
	add.s64 	%rd736, %rd143, %rd735;
	st.global.f32 	[%rd736], %f1927;
	bra.uni 	$L__BB1_366;
$L__BB1_365:
	cvt.rn.f16.f32 %rs90, %f1927;
	shl.b64 	%rd737, %rd144, 1;
	add.s64 	%rd738, %rd143, %rd737;
	st.global.u16 	[%rd738], %rs90;
$L__BB1_366:
	and.pred  	%p281, %p255, %p190;
	@!%p281 bra 	$L__BB1_372;
	bra.uni 	$L__BB1_367;
$L__BB1_367:
	ld.local.u64 	%rd740, [%rd1+24];
	cvta.to.global.u64 	%rd145, %rd740;
	ld.local.u32 	%r1096, [%rd1+64];
	cvt.u64.u32 	%rd741, %r157;
	mul.lo.s64 	%rd742, %rd741, %rd3;
	cvt.u64.u32 	%rd743, %r150;
	add.s64 	%rd146, %rd742, %rd743;
	//activate %f1928, %r1249
	setp.eq.s32 	%p282, %r1096, 0;
	@%p282 bra 	$L__BB1_370;
	setp.ne.s32 	%p283, %r1096, 1;
	@%p283 bra 	$L__BB1_371;
	mov.f32 	%f1488, 0f00000000;
	cvt.rn.bf16x2.f32 %r1097, %f1488, %f1928;
	shl.b64 	%rd744, %rd146, 1;
	add.s64 	%rd745, %rd145, %rd744;
	st.global.u16 	[%rd745], %r1097;
	bra.uni 	$L__BB1_372;
$L__BB1_370:
	shl.b64 	%rd746, %rd146, 2;
	add.s64 	%rd747, %rd145, %rd746;
	st.global.f32 	[%rd747], %f1928;
	bra.uni 	$L__BB1_372;
$L__BB1_371:
	cvt.rn.f16.f32 %rs91, %f1928;
	shl.b64 	%rd748, %rd146, 1;
	add.s64 	%rd749, %rd145, %rd748;
	st.global.u16 	[%rd749], %rs91;
$L__BB1_372:
	and.pred  	%p286, %p245, %p205;
	@!%p286 bra 	$L__BB1_378;
	bra.uni 	$L__BB1_373;
$L__BB1_373:
	ld.local.u64 	%rd751, [%rd1+24];
	cvta.to.global.u64 	%rd147, %rd751;
	ld.local.u32 	%r1100, [%rd1+64];
	cvt.u64.u32 	%rd752, %r156;
	mul.lo.s64 	%rd753, %rd752, %rd3;
	cvt.u64.u32 	%rd754, %r151;
	add.s64 	%rd148, %rd753, %rd754;
	//activate %f1929, %r1249
	setp.eq.s32 	%p287, %r1100, 0;
	@%p287 bra 	$L__BB1_376;
	setp.ne.s32 	%p288, %r1100, 1;
	@%p288 bra 	$L__BB1_377;
	mov.f32 	%f1493, 0f00000000;
	cvt.rn.bf16x2.f32 %r1101, %f1493, %f1929;
	shl.b64 	%rd755, %rd148, 1;
	add.s64 	%rd756, %rd147, %rd755;
	st.global.u16 	[%rd756], %r1101;
	bra.uni 	$L__BB1_378;
$L__BB1_376:
	shl.b64 	%rd757, %rd148, 2;
	add.s64 	%rd758, %rd147, %rd757;
	st.global.f32 	[%rd758], %f1929;
	bra.uni 	$L__BB1_378;
$L__BB1_377:
	cvt.rn.f16.f32 %rs92, %f1929;
	shl.b64 	%rd759, %rd148, 1;
	add.s64 	%rd760, %rd147, %rd759;
	st.global.u16 	[%rd760], %rs92;
$L__BB1_378:
	and.pred  	%p291, %p245, %p210;
	@!%p291 bra 	$L__BB1_384;
	bra.uni 	$L__BB1_379;
$L__BB1_379:
	ld.local.u64 	%rd762, [%rd1+24];
	cvta.to.global.u64 	%rd149, %rd762;
	ld.local.u32 	%r1104, [%rd1+64];
	cvt.u64.u32 	%rd763, %r156;
	mul.lo.s64 	%rd764, %rd763, %rd3;
	cvt.u64.u32 	%rd765, %r152;
	add.s64 	%rd150, %rd764, %rd765;
	//activate %f1930, %r1249
	setp.eq.s32 	%p292, %r1104, 0;
	@%p292 bra 	$L__BB1_382;
	setp.ne.s32 	%p293, %r1104, 1;
	@%p293 bra 	$L__BB1_383;
	mov.f32 	%f1498, 0f00000000;
	cvt.rn.bf16x2.f32 %r1105, %f1498, %f1930;
	shl.b64 	%rd766, %rd150, 1;
	add.s64 	%rd767, %rd149, %rd766;
	st.global.u16 	[%rd767], %r1105;
	bra.uni 	$L__BB1_384;
$L__BB1_382:
	shl.b64 	%rd768, %rd150, 2;
	add.s64 	%rd769, %rd149, %rd768;
	st.global.f32 	[%rd769], %f1930;
	bra.uni 	$L__BB1_384;
$L__BB1_383:
	cvt.rn.f16.f32 %rs93, %f1930;
	shl.b64 	%rd770, %rd150, 1;
	add.s64 	%rd771, %rd149, %rd770;
	st.global.u16 	[%rd771], %rs93;
$L__BB1_384:
	and.pred  	%p296, %p255, %p205;
	@!%p296 bra 	$L__BB1_390;
	bra.uni 	$L__BB1_385;
$L__BB1_385:
	ld.local.u64 	%rd773, [%rd1+24];
	cvta.to.global.u64 	%rd151, %rd773;
	ld.local.u32 	%r1108, [%rd1+64];
	cvt.u64.u32 	%rd774, %r157;
	mul.lo.s64 	%rd775, %rd774, %rd3;
	cvt.u64.u32 	%rd776, %r151;
	add.s64 	%rd152, %rd775, %rd776;
	//activate %f1931, %r1249
	setp.eq.s32 	%p297, %r1108, 0;
	@%p297 bra 	$L__BB1_388;
	setp.ne.s32 	%p298, %r1108, 1;
	@%p298 bra 	$L__BB1_389;
	mov.f32 	%f1503, 0f00000000;
	cvt.rn.bf16x2.f32 %r1109, %f1503, %f1931;
	shl.b64 	%rd777, %rd152, 1;
	add.s64 	%rd778, %rd151, %rd777;
	st.global.u16 	[%rd778], %r1109;
	bra.uni 	$L__BB1_390;
$L__BB1_388:
	shl.b64 	%rd779, %rd152, 2;
	add.s64 	%rd780, %rd151, %rd779;
	st.global.f32 	[%rd780], %f1931;
	bra.uni 	$L__BB1_390;
$L__BB1_389:
	cvt.rn.f16.f32 %rs94, %f1931;
	shl.b64 	%rd781, %rd152, 1;
	add.s64 	%rd782, %rd151, %rd781;
	st.global.u16 	[%rd782], %rs94;
$L__BB1_390:
	and.pred  	%p301, %p255, %p210;
	@!%p301 bra 	$L__BB1_396;
	bra.uni 	$L__BB1_391;
$L__BB1_391:
	ld.local.u64 	%rd784, [%rd1+24];
	cvta.to.global.u64 	%rd153, %rd784;
	ld.local.u32 	%r1112, [%rd1+64];
	cvt.u64.u32 	%rd785, %r157;
	mul.lo.s64 	%rd786, %rd785, %rd3;
	cvt.u64.u32 	%rd787, %r152;
	add.s64 	%rd154, %rd786, %rd787;
	//activate %f1932, %r1249
	setp.eq.s32 	%p302, %r1112, 0;
	@%p302 bra 	$L__BB1_394;
	setp.ne.s32 	%p303, %r1112, 1;
	@%p303 bra 	$L__BB1_395;
	mov.f32 	%f1508, 0f00000000;
	cvt.rn.bf16x2.f32 %r1113, %f1508, %f1932;
	shl.b64 	%rd788, %rd154, 1;
	add.s64 	%rd789, %rd153, %rd788;
	st.global.u16 	[%rd789], %r1113;
	bra.uni 	$L__BB1_396;
$L__BB1_394:
	shl.b64 	%rd790, %rd154, 2;
	add.s64 	%rd791, %rd153, %rd790;
	st.global.f32 	[%rd791], %f1932;
	bra.uni 	$L__BB1_396;
$L__BB1_395:
	cvt.rn.f16.f32 %rs95, %f1932;
	shl.b64 	%rd792, %rd154, 1;
	add.s64 	%rd793, %rd153, %rd792;
	st.global.u16 	[%rd793], %rs95;
$L__BB1_396:
	and.pred  	%p306, %p245, %p225;
	@!%p306 bra 	$L__BB1_402;
	bra.uni 	$L__BB1_397;
$L__BB1_397:
	ld.local.u64 	%rd795, [%rd1+24];
	cvta.to.global.u64 	%rd155, %rd795;
	ld.local.u32 	%r1116, [%rd1+64];
	cvt.u64.u32 	%rd796, %r156;
	mul.lo.s64 	%rd797, %rd796, %rd3;
	cvt.u64.u32 	%rd798, %r153;
	add.s64 	%rd156, %rd797, %rd798;
	//activate %f1933, %r1249
	setp.eq.s32 	%p307, %r1116, 0;
	@%p307 bra 	$L__BB1_400;
	setp.ne.s32 	%p308, %r1116, 1;
	@%p308 bra 	$L__BB1_401;
	mov.f32 	%f1513, 0f00000000;
	cvt.rn.bf16x2.f32 %r1117, %f1513, %f1933;
	shl.b64 	%rd799, %rd156, 1;
	add.s64 	%rd800, %rd155, %rd799;
	st.global.u16 	[%rd800], %r1117;
	bra.uni 	$L__BB1_402;
$L__BB1_400:
	shl.b64 	%rd801, %rd156, 2;
	add.s64 	%rd802, %rd155, %rd801;
	st.global.f32 	[%rd802], %f1933;
	bra.uni 	$L__BB1_402;
$L__BB1_401:
	cvt.rn.f16.f32 %rs96, %f1933;
	shl.b64 	%rd803, %rd156, 1;
	add.s64 	%rd804, %rd155, %rd803;
	st.global.u16 	[%rd804], %rs96;
$L__BB1_402:
	and.pred  	%p311, %p245, %p230;
	@!%p311 bra 	$L__BB1_408;
	bra.uni 	$L__BB1_403;
$L__BB1_403:
	ld.local.u64 	%rd805, [%rd1+24];
	cvta.to.global.u64 	%rd157, %rd805;
	ld.local.u32 	%r1119, [%rd1+64];
	cvt.u64.u32 	%rd806, %r156;
	mul.lo.s64 	%rd807, %rd806, %rd3;
	cvt.u64.u32 	%rd808, %r155;
	add.s64 	%rd158, %rd807, %rd808;
	//activate %f1934, %r1249
	setp.eq.s32 	%p312, %r1119, 0;
	@%p312 bra 	$L__BB1_406;
	setp.ne.s32 	%p313, %r1119, 1;
	@%p313 bra 	$L__BB1_407;
	mov.f32 	%f1518, 0f00000000;
	cvt.rn.bf16x2.f32 %r1120, %f1518, %f1934;
	shl.b64 	%rd809, %rd158, 1;
	add.s64 	%rd810, %rd157, %rd809;
	st.global.u16 	[%rd810], %r1120;
	bra.uni 	$L__BB1_408;
$L__BB1_406:
	shl.b64 	%rd811, %rd158, 2;
	add.s64 	%rd812, %rd157, %rd811;
	st.global.f32 	[%rd812], %f1934;
	bra.uni 	$L__BB1_408;
$L__BB1_407:
	cvt.rn.f16.f32 %rs97, %f1934;
	shl.b64 	%rd813, %rd158, 1;
	add.s64 	%rd814, %rd157, %rd813;
	st.global.u16 	[%rd814], %rs97;
$L__BB1_408:
	and.pred  	%p316, %p255, %p225;
	@!%p316 bra 	$L__BB1_414;
	bra.uni 	$L__BB1_409;
$L__BB1_409:
	ld.local.u64 	%rd816, [%rd1+24];
	cvta.to.global.u64 	%rd159, %rd816;
	ld.local.u32 	%r1123, [%rd1+64];
	cvt.u64.u32 	%rd817, %r157;
	mul.lo.s64 	%rd818, %rd817, %rd3;
	cvt.u64.u32 	%rd819, %r153;
	add.s64 	%rd160, %rd818, %rd819;
	//activate %f1935, %r1249
	setp.eq.s32 	%p317, %r1123, 0;
	@%p317 bra 	$L__BB1_412;
	setp.ne.s32 	%p318, %r1123, 1;
	@%p318 bra 	$L__BB1_413;
	mov.f32 	%f1523, 0f00000000;
	cvt.rn.bf16x2.f32 %r1124, %f1523, %f1935;
	shl.b64 	%rd820, %rd160, 1;
	add.s64 	%rd821, %rd159, %rd820;
	st.global.u16 	[%rd821], %r1124;
	bra.uni 	$L__BB1_414;
$L__BB1_412:
	shl.b64 	%rd822, %rd160, 2;
	add.s64 	%rd823, %rd159, %rd822;
	st.global.f32 	[%rd823], %f1935;
	bra.uni 	$L__BB1_414;
$L__BB1_413:
	cvt.rn.f16.f32 %rs98, %f1935;
	shl.b64 	%rd824, %rd160, 1;
	add.s64 	%rd825, %rd159, %rd824;
	st.global.u16 	[%rd825], %rs98;
$L__BB1_414:
	and.pred  	%p321, %p255, %p230;
	@!%p321 bra 	$L__BB1_420;
	bra.uni 	$L__BB1_415;
$L__BB1_415:
	ld.local.u64 	%rd826, [%rd1+24];
	cvta.to.global.u64 	%rd161, %rd826;
	ld.local.u32 	%r1126, [%rd1+64];
	cvt.u64.u32 	%rd827, %r157;
	mul.lo.s64 	%rd828, %rd827, %rd3;
	cvt.u64.u32 	%rd829, %r155;
	add.s64 	%rd162, %rd828, %rd829;
	//activate %f1936, %r1249
	setp.eq.s32 	%p322, %r1126, 0;
	@%p322 bra 	$L__BB1_418;
	setp.ne.s32 	%p323, %r1126, 1;
	@%p323 bra 	$L__BB1_419;
	mov.f32 	%f1528, 0f00000000;
	cvt.rn.bf16x2.f32 %r1127, %f1528, %f1936;
	shl.b64 	%rd830, %rd162, 1;
	add.s64 	%rd831, %rd161, %rd830;
	st.global.u16 	[%rd831], %r1127;
	bra.uni 	$L__BB1_420;
$L__BB1_418:
	shl.b64 	%rd832, %rd162, 2;
	add.s64 	%rd833, %rd161, %rd832;
	st.global.f32 	[%rd833], %f1936;
	bra.uni 	$L__BB1_420;
$L__BB1_419:
	cvt.rn.f16.f32 %rs99, %f1936;
	shl.b64 	%rd834, %rd162, 1;
	add.s64 	%rd835, %rd161, %rd834;
	st.global.u16 	[%rd835], %rs99;
$L__BB1_420:
	or.b32  	%r158, %r44, 32;
	setp.lt.s32 	%p325, %r158, %r9;
	and.pred  	%p326, %p325, %p165;
	@!%p326 bra 	$L__BB1_426;
	bra.uni 	$L__BB1_421;
$L__BB1_421:
	ld.local.u64 	%rd837, [%rd1+24];
	cvta.to.global.u64 	%rd163, %rd837;
	ld.local.u32 	%r1130, [%rd1+64];
	cvt.u64.u32 	%rd838, %r158;
	mul.lo.s64 	%rd839, %rd838, %rd3;
	cvt.u64.u32 	%rd840, %r1003;
	add.s64 	%rd164, %rd839, %rd840;
	//activate %f1937, %r1249
	setp.eq.s32 	%p327, %r1130, 0;
	@%p327 bra 	$L__BB1_424;
	setp.ne.s32 	%p328, %r1130, 1;
	@%p328 bra 	$L__BB1_425;
	mov.f32 	%f1533, 0f00000000;
	cvt.rn.bf16x2.f32 %r1131, %f1533, %f1937;
	shl.b64 	%rd841, %rd164, 1;
	add.s64 	%rd842, %rd163, %rd841;
	st.global.u16 	[%rd842], %r1131;
	bra.uni 	$L__BB1_426;
$L__BB1_424:
	shl.b64 	%rd843, %rd164, 2;
	add.s64 	%rd844, %rd163, %rd843;
	st.global.f32 	[%rd844], %f1937;
	bra.uni 	$L__BB1_426;
$L__BB1_425:
	cvt.rn.f16.f32 %rs100, %f1937;
	shl.b64 	%rd845, %rd164, 1;
	add.s64 	%rd846, %rd163, %rd845;
	st.global.u16 	[%rd846], %rs100;
$L__BB1_426:
	and.pred  	%p331, %p325, %p170;
	@!%p331 bra 	$L__BB1_432;
	bra.uni 	$L__BB1_427;
$L__BB1_427:
	ld.local.u64 	%rd848, [%rd1+24];
	cvta.to.global.u64 	%rd165, %rd848;
	ld.local.u32 	%r1134, [%rd1+64];
	cvt.u64.u32 	%rd849, %r158;
	mul.lo.s64 	%rd166, %rd849, %rd3;
	//activate %f1938, %r1249
	setp.eq.s32 	%p332, %r1134, 0;
	@%p332 bra 	$L__BB1_430;
	setp.ne.s32 	%p333, %r1134, 1;
	@%p333 bra 	$L__BB1_431;
	mov.f32 	%f1538, 0f00000000;
	cvt.rn.bf16x2.f32 %r1135, %f1538, %f1938;
	cvt.u64.u32 	%rd850, %r1003;
	add.s64 	%rd851, %rd166, %rd850;
	shl.b64 	%rd852, %rd851, 1;
	add.s64 	%rd853, %rd165, %rd852;
	st.global.u16 	[%rd853+2], %r1135;
	bra.uni 	$L__BB1_432;
$L__BB1_430:
	cvt.u64.u32 	%rd854, %r1003;
	add.s64 	%rd855, %rd166, %rd854;
	shl.b64 	%rd856, %rd855, 2;
	add.s64 	%rd857, %rd165, %rd856;
	st.global.f32 	[%rd857+4], %f1938;
	bra.uni 	$L__BB1_432;
$L__BB1_431:
	cvt.rn.f16.f32 %rs101, %f1938;
	cvt.u64.u32 	%rd858, %r1003;
	add.s64 	%rd859, %rd166, %rd858;
	shl.b64 	%rd860, %rd859, 1;
	add.s64 	%rd861, %rd165, %rd860;
	st.global.u16 	[%rd861+2], %rs101;
$L__BB1_432:
	or.b32  	%r159, %r44, 40;
	setp.lt.s32 	%p335, %r159, %r9;
	and.pred  	%p336, %p335, %p165;
	@!%p336 bra 	$L__BB1_438;
	bra.uni 	$L__BB1_433;
$L__BB1_433:
	ld.local.u64 	%rd863, [%rd1+24];
	cvta.to.global.u64 	%rd167, %rd863;
	ld.local.u32 	%r1138, [%rd1+64];
	cvt.u64.u32 	%rd864, %r159;
	mul.lo.s64 	%rd865, %rd864, %rd3;
	cvt.u64.u32 	%rd866, %r1003;
	add.s64 	%rd168, %rd865, %rd866;
	//activate %f1939, %r1249
	setp.eq.s32 	%p337, %r1138, 0;
	@%p337 bra 	$L__BB1_436;
	setp.ne.s32 	%p338, %r1138, 1;
	@%p338 bra 	$L__BB1_437;
	mov.f32 	%f1543, 0f00000000;
	cvt.rn.bf16x2.f32 %r1139, %f1543, %f1939;
	shl.b64 	%rd867, %rd168, 1;
	add.s64 	%rd868, %rd167, %rd867;
	st.global.u16 	[%rd868], %r1139;
	bra.uni 	$L__BB1_438;
$L__BB1_436:
	shl.b64 	%rd869, %rd168, 2;
	add.s64 	%rd870, %rd167, %rd869;
	st.global.f32 	[%rd870], %f1939;
	bra.uni 	$L__BB1_438;
$L__BB1_437:
	cvt.rn.f16.f32 %rs102, %f1939;
	shl.b64 	%rd871, %rd168, 1;
	add.s64 	%rd872, %rd167, %rd871;
	st.global.u16 	[%rd872], %rs102;
$L__BB1_438:
	and.pred  	%p341, %p335, %p170;
	@!%p341 bra 	$L__BB1_444;
	bra.uni 	$L__BB1_439;
$L__BB1_439:
	ld.local.u64 	%rd874, [%rd1+24];
	cvta.to.global.u64 	%rd169, %rd874;
	ld.local.u32 	%r1142, [%rd1+64];
	cvt.u64.u32 	%rd875, %r159;
	mul.lo.s64 	%rd170, %rd875, %rd3;
	//activate %f1940, %r1249
	setp.eq.s32 	%p342, %r1142, 0;
	@%p342 bra 	$L__BB1_442;
	setp.ne.s32 	%p343, %r1142, 1;
	@%p343 bra 	$L__BB1_443;
	mov.f32 	%f1548, 0f00000000;
	cvt.rn.bf16x2.f32 %r1143, %f1548, %f1940;
	cvt.u64.u32 	%rd876, %r1003;
	add.s64 	%rd877, %rd170, %rd876;
	shl.b64 	%rd878, %rd877, 1;
	add.s64 	%rd879, %rd169, %rd878;
	st.global.u16 	[%rd879+2], %r1143;
	bra.uni 	$L__BB1_444;
$L__BB1_442:
	cvt.u64.u32 	%rd880, %r1003;
	add.s64 	%rd881, %rd170, %rd880;
	shl.b64 	%rd882, %rd881, 2;
	add.s64 	%rd883, %rd169, %rd882;
	st.global.f32 	[%rd883+4], %f1940;
	bra.uni 	$L__BB1_444;
$L__BB1_443:
	cvt.rn.f16.f32 %rs103, %f1940;
	cvt.u64.u32 	%rd884, %r1003;
	add.s64 	%rd885, %rd170, %rd884;
	shl.b64 	%rd886, %rd885, 1;
	add.s64 	%rd887, %rd169, %rd886;
	st.global.u16 	[%rd887+2], %rs103;
$L__BB1_444:
	and.pred  	%p346, %p325, %p185;
	@!%p346 bra 	$L__BB1_450;
	bra.uni 	$L__BB1_445;
$L__BB1_445:
	ld.local.u64 	%rd889, [%rd1+24];
	cvta.to.global.u64 	%rd171, %rd889;
	ld.local.u32 	%r1146, [%rd1+64];
	cvt.u64.u32 	%rd890, %r158;
	mul.lo.s64 	%rd891, %rd890, %rd3;
	cvt.u64.u32 	%rd892, %r149;
	add.s64 	%rd172, %rd891, %rd892;
	//activate %f1941, %r1249
	setp.eq.s32 	%p347, %r1146, 0;
	@%p347 bra 	$L__BB1_448;
	setp.ne.s32 	%p348, %r1146, 1;
	@%p348 bra 	$L__BB1_449;
	mov.f32 	%f1553, 0f00000000;
	cvt.rn.bf16x2.f32 %r1147, %f1553, %f1941;
	shl.b64 	%rd893, %rd172, 1;
	add.s64 	%rd894, %rd171, %rd893;
	st.global.u16 	[%rd894], %r1147;
	bra.uni 	$L__BB1_450;
$L__BB1_448:
	shl.b64 	%rd895, %rd172, 2;
	add.s64 	%rd896, %rd171, %rd895;
	st.global.f32 	[%rd896], %f1941;
	bra.uni 	$L__BB1_450;
$L__BB1_449:
	cvt.rn.f16.f32 %rs104, %f1941;
	shl.b64 	%rd897, %rd172, 1;
	add.s64 	%rd898, %rd171, %rd897;
	st.global.u16 	[%rd898], %rs104;
$L__BB1_450:
	and.pred  	%p351, %p325, %p190;
	@!%p351 bra 	$L__BB1_456;
	bra.uni 	$L__BB1_451;
$L__BB1_451:
	ld.local.u64 	%rd900, [%rd1+24];
	cvta.to.global.u64 	%rd173, %rd900;
	ld.local.u32 	%r1150, [%rd1+64];
	cvt.u64.u32 	%rd901, %r158;
	mul.lo.s64 	%rd902, %rd901, %rd3;
	cvt.u64.u32 	%rd903, %r150;
	add.s64 	%rd174, %rd902, %rd903;
	//activate %f1942, %r1249
	setp.eq.s32 	%p352, %r1150, 0;
	@%p352 bra 	$L__BB1_454;
	setp.ne.s32 	%p353, %r1150, 1;
	@%p353 bra 	$L__BB1_455;
	mov.f32 	%f1558, 0f00000000;
	cvt.rn.bf16x2.f32 %r1151, %f1558, %f1942;
	shl.b64 	%rd904, %rd174, 1;
	add.s64 	%rd905, %rd173, %rd904;
	st.global.u16 	[%rd905], %r1151;
	bra.uni 	$L__BB1_456;
$L__BB1_454:
	shl.b64 	%rd906, %rd174, 2;
	add.s64 	%rd907, %rd173, %rd906;
	st.global.f32 	[%rd907], %f1942;
	bra.uni 	$L__BB1_456;
$L__BB1_455:
	cvt.rn.f16.f32 %rs105, %f1942;
	shl.b64 	%rd908, %rd174, 1;
	add.s64 	%rd909, %rd173, %rd908;
	st.global.u16 	[%rd909], %rs105;
$L__BB1_456:
	and.pred  	%p356, %p335, %p185;
	@!%p356 bra 	$L__BB1_462;
	bra.uni 	$L__BB1_457;
$L__BB1_457:
	ld.local.u64 	%rd911, [%rd1+24];
	cvta.to.global.u64 	%rd175, %rd911;
	ld.local.u32 	%r1154, [%rd1+64];
	cvt.u64.u32 	%rd912, %r159;
	mul.lo.s64 	%rd913, %rd912, %rd3;
	cvt.u64.u32 	%rd914, %r149;
	add.s64 	%rd176, %rd913, %rd914;
	//activate %f1943, %r1249
	setp.eq.s32 	%p357, %r1154, 0;
	@%p357 bra 	$L__BB1_460;
	setp.ne.s32 	%p358, %r1154, 1;
	@%p358 bra 	$L__BB1_461;
	mov.f32 	%f1563, 0f00000000;
	cvt.rn.bf16x2.f32 %r1155, %f1563, %f1943;
	shl.b64 	%rd915, %rd176, 1;
	add.s64 	%rd916, %rd175, %rd915;
	st.global.u16 	[%rd916], %r1155;
	bra.uni 	$L__BB1_462;
$L__BB1_460:
	shl.b64 	%rd917, %rd176, 2;
	add.s64 	%rd918, %rd175, %rd917;
	st.global.f32 	[%rd918], %f1943;
	bra.uni 	$L__BB1_462;
$L__BB1_461:
	cvt.rn.f16.f32 %rs106, %f1943;
	shl.b64 	%rd919, %rd176, 1;
	add.s64 	%rd920, %rd175, %rd919;
	st.global.u16 	[%rd920], %rs106;
$L__BB1_462:
	and.pred  	%p361, %p335, %p190;
	@!%p361 bra 	$L__BB1_468;
	bra.uni 	$L__BB1_463;
$L__BB1_463:
	ld.local.u64 	%rd922, [%rd1+24];
	cvta.to.global.u64 	%rd177, %rd922;
	ld.local.u32 	%r1158, [%rd1+64];
	cvt.u64.u32 	%rd923, %r159;
	mul.lo.s64 	%rd924, %rd923, %rd3;
	cvt.u64.u32 	%rd925, %r150;
	add.s64 	%rd178, %rd924, %rd925;
	//activate %f1944, %r1249
	setp.eq.s32 	%p362, %r1158, 0;
	@%p362 bra 	$L__BB1_466;
	setp.ne.s32 	%p363, %r1158, 1;
	@%p363 bra 	$L__BB1_467;
	mov.f32 	%f1568, 0f00000000;
	cvt.rn.bf16x2.f32 %r1159, %f1568, %f1944;
	shl.b64 	%rd926, %rd178, 1;
	add.s64 	%rd927, %rd177, %rd926;
	st.global.u16 	[%rd927], %r1159;
	bra.uni 	$L__BB1_468;
$L__BB1_466:
	shl.b64 	%rd928, %rd178, 2;
	add.s64 	%rd929, %rd177, %rd928;
	st.global.f32 	[%rd929], %f1944;
	bra.uni 	$L__BB1_468;
$L__BB1_467:
	cvt.rn.f16.f32 %rs107, %f1944;
	shl.b64 	%rd930, %rd178, 1;
	add.s64 	%rd931, %rd177, %rd930;
	st.global.u16 	[%rd931], %rs107;
$L__BB1_468:
	and.pred  	%p366, %p325, %p205;
	@!%p366 bra 	$L__BB1_474;
	bra.uni 	$L__BB1_469;
$L__BB1_469:
	ld.local.u64 	%rd933, [%rd1+24];
	cvta.to.global.u64 	%rd179, %rd933;
	ld.local.u32 	%r1162, [%rd1+64];
	cvt.u64.u32 	%rd934, %r158;
	mul.lo.s64 	%rd935, %rd934, %rd3;
	cvt.u64.u32 	%rd936, %r151;
	add.s64 	%rd180, %rd935, %rd936;
	//activate %f1945, %r1249
	setp.eq.s32 	%p367, %r1162, 0;
	@%p367 bra 	$L__BB1_472;
	setp.ne.s32 	%p368, %r1162, 1;
	@%p368 bra 	$L__BB1_473;
	mov.f32 	%f1573, 0f00000000;
	cvt.rn.bf16x2.f32 %r1163, %f1573, %f1945;
	shl.b64 	%rd937, %rd180, 1;
	add.s64 	%rd938, %rd179, %rd937;
	st.global.u16 	[%rd938], %r1163;
	bra.uni 	$L__BB1_474;
$L__BB1_472:
	shl.b64 	%rd939, %rd180, 2;
	add.s64 	%rd940, %rd179, %rd939;
	st.global.f32 	[%rd940], %f1945;
	bra.uni 	$L__BB1_474;
$L__BB1_473:
	cvt.rn.f16.f32 %rs108, %f1945;
	shl.b64 	%rd941, %rd180, 1;
	add.s64 	%rd942, %rd179, %rd941;
	st.global.u16 	[%rd942], %rs108;
$L__BB1_474:
	and.pred  	%p371, %p325, %p210;
	@!%p371 bra 	$L__BB1_480;
	bra.uni 	$L__BB1_475;
$L__BB1_475:
	ld.local.u64 	%rd944, [%rd1+24];
	cvta.to.global.u64 	%rd181, %rd944;
	ld.local.u32 	%r1166, [%rd1+64];
	cvt.u64.u32 	%rd945, %r158;
	mul.lo.s64 	%rd946, %rd945, %rd3;
	cvt.u64.u32 	%rd947, %r152;
	add.s64 	%rd182, %rd946, %rd947;
	//activate %f1946, %r1249
	setp.eq.s32 	%p372, %r1166, 0;
	@%p372 bra 	$L__BB1_478;
	setp.ne.s32 	%p373, %r1166, 1;
	@%p373 bra 	$L__BB1_479;
	mov.f32 	%f1578, 0f00000000;
	cvt.rn.bf16x2.f32 %r1167, %f1578, %f1946;
	shl.b64 	%rd948, %rd182, 1;
	add.s64 	%rd949, %rd181, %rd948;
	st.global.u16 	[%rd949], %r1167;
	bra.uni 	$L__BB1_480;
$L__BB1_478:
	shl.b64 	%rd950, %rd182, 2;
	add.s64 	%rd951, %rd181, %rd950;
	st.global.f32 	[%rd951], %f1946;
	bra.uni 	$L__BB1_480;
$L__BB1_479:
	cvt.rn.f16.f32 %rs109, %f1946;
	shl.b64 	%rd952, %rd182, 1;
	add.s64 	%rd953, %rd181, %rd952;
	st.global.u16 	[%rd953], %rs109;
$L__BB1_480:
	and.pred  	%p376, %p335, %p205;
	@!%p376 bra 	$L__BB1_486;
	bra.uni 	$L__BB1_481;
$L__BB1_481:
	ld.local.u64 	%rd955, [%rd1+24];
	cvta.to.global.u64 	%rd183, %rd955;
	ld.local.u32 	%r1170, [%rd1+64];
	cvt.u64.u32 	%rd956, %r159;
	mul.lo.s64 	%rd957, %rd956, %rd3;
	cvt.u64.u32 	%rd958, %r151;
	add.s64 	%rd184, %rd957, %rd958;
	//activate %f1947, %r1249
	setp.eq.s32 	%p377, %r1170, 0;
	@%p377 bra 	$L__BB1_484;
	setp.ne.s32 	%p378, %r1170, 1;
	@%p378 bra 	$L__BB1_485;
	mov.f32 	%f1583, 0f00000000;
	cvt.rn.bf16x2.f32 %r1171, %f1583, %f1947;
	shl.b64 	%rd959, %rd184, 1;
	add.s64 	%rd960, %rd183, %rd959;
	st.global.u16 	[%rd960], %r1171;
	bra.uni 	$L__BB1_486;
$L__BB1_484:
	shl.b64 	%rd961, %rd184, 2;
	add.s64 	%rd962, %rd183, %rd961;
	st.global.f32 	[%rd962], %f1947;
	bra.uni 	$L__BB1_486;
$L__BB1_485:
	cvt.rn.f16.f32 %rs110, %f1947;
	shl.b64 	%rd963, %rd184, 1;
	add.s64 	%rd964, %rd183, %rd963;
	st.global.u16 	[%rd964], %rs110;
$L__BB1_486:
	and.pred  	%p381, %p335, %p210;
	@!%p381 bra 	$L__BB1_492;
	bra.uni 	$L__BB1_487;
$L__BB1_487:
	ld.local.u64 	%rd966, [%rd1+24];
	cvta.to.global.u64 	%rd185, %rd966;
	ld.local.u32 	%r1174, [%rd1+64];
	cvt.u64.u32 	%rd967, %r159;
	mul.lo.s64 	%rd968, %rd967, %rd3;
	cvt.u64.u32 	%rd969, %r152;
	add.s64 	%rd186, %rd968, %rd969;
	//activate %f1948, %r1249
	setp.eq.s32 	%p382, %r1174, 0;
	@%p382 bra 	$L__BB1_490;
	setp.ne.s32 	%p383, %r1174, 1;
	@%p383 bra 	$L__BB1_491;
	mov.f32 	%f1588, 0f00000000;
	cvt.rn.bf16x2.f32 %r1175, %f1588, %f1948;
	shl.b64 	%rd970, %rd186, 1;
	add.s64 	%rd971, %rd185, %rd970;
	st.global.u16 	[%rd971], %r1175;
	bra.uni 	$L__BB1_492;
$L__BB1_490:
	shl.b64 	%rd972, %rd186, 2;
	add.s64 	%rd973, %rd185, %rd972;
	st.global.f32 	[%rd973], %f1948;
	bra.uni 	$L__BB1_492;
$L__BB1_491:
	cvt.rn.f16.f32 %rs111, %f1948;
	shl.b64 	%rd974, %rd186, 1;
	add.s64 	%rd975, %rd185, %rd974;
	st.global.u16 	[%rd975], %rs111;
$L__BB1_492:
	and.pred  	%p386, %p325, %p225;
	@!%p386 bra 	$L__BB1_498;
	bra.uni 	$L__BB1_493;
$L__BB1_493:
	ld.local.u64 	%rd977, [%rd1+24];
	cvta.to.global.u64 	%rd187, %rd977;
	ld.local.u32 	%r1178, [%rd1+64];
	cvt.u64.u32 	%rd978, %r158;
	mul.lo.s64 	%rd979, %rd978, %rd3;
	cvt.u64.u32 	%rd980, %r153;
	add.s64 	%rd188, %rd979, %rd980;
	//activate %f1949, %r1249
	setp.eq.s32 	%p387, %r1178, 0;
	@%p387 bra 	$L__BB1_496;
	setp.ne.s32 	%p388, %r1178, 1;
	@%p388 bra 	$L__BB1_497;
	mov.f32 	%f1593, 0f00000000;
	cvt.rn.bf16x2.f32 %r1179, %f1593, %f1949;
	shl.b64 	%rd981, %rd188, 1;
	add.s64 	%rd982, %rd187, %rd981;
	st.global.u16 	[%rd982], %r1179;
	bra.uni 	$L__BB1_498;
$L__BB1_496:
	shl.b64 	%rd983, %rd188, 2;
	add.s64 	%rd984, %rd187, %rd983;
	st.global.f32 	[%rd984], %f1949;
	bra.uni 	$L__BB1_498;
$L__BB1_497:
	cvt.rn.f16.f32 %rs112, %f1949;
	shl.b64 	%rd985, %rd188, 1;
	add.s64 	%rd986, %rd187, %rd985;
	st.global.u16 	[%rd986], %rs112;
$L__BB1_498:
	and.pred  	%p391, %p325, %p230;
	@!%p391 bra 	$L__BB1_504;
	bra.uni 	$L__BB1_499;
$L__BB1_499:
	ld.local.u64 	%rd987, [%rd1+24];
	cvta.to.global.u64 	%rd189, %rd987;
	ld.local.u32 	%r1181, [%rd1+64];
	cvt.u64.u32 	%rd988, %r158;
	mul.lo.s64 	%rd989, %rd988, %rd3;
	cvt.u64.u32 	%rd990, %r155;
	add.s64 	%rd190, %rd989, %rd990;
	//activate %f1950, %r1249
	setp.eq.s32 	%p392, %r1181, 0;
	@%p392 bra 	$L__BB1_502;
	setp.ne.s32 	%p393, %r1181, 1;
	@%p393 bra 	$L__BB1_503;
	mov.f32 	%f1598, 0f00000000;
	cvt.rn.bf16x2.f32 %r1182, %f1598, %f1950;
	shl.b64 	%rd991, %rd190, 1;
	add.s64 	%rd992, %rd189, %rd991;
	st.global.u16 	[%rd992], %r1182;
	bra.uni 	$L__BB1_504;
$L__BB1_502:
	shl.b64 	%rd993, %rd190, 2;
	add.s64 	%rd994, %rd189, %rd993;
	st.global.f32 	[%rd994], %f1950;
	bra.uni 	$L__BB1_504;
$L__BB1_503:
	cvt.rn.f16.f32 %rs113, %f1950;
	shl.b64 	%rd995, %rd190, 1;
	add.s64 	%rd996, %rd189, %rd995;
	st.global.u16 	[%rd996], %rs113;
$L__BB1_504:
	and.pred  	%p396, %p335, %p225;
	@!%p396 bra 	$L__BB1_510;
	bra.uni 	$L__BB1_505;
$L__BB1_505:
	ld.local.u64 	%rd998, [%rd1+24];
	cvta.to.global.u64 	%rd191, %rd998;
	ld.local.u32 	%r1185, [%rd1+64];
	cvt.u64.u32 	%rd999, %r159;
	mul.lo.s64 	%rd1000, %rd999, %rd3;
	cvt.u64.u32 	%rd1001, %r153;
	add.s64 	%rd192, %rd1000, %rd1001;
	//activate %f1951, %r1249
	setp.eq.s32 	%p397, %r1185, 0;
	@%p397 bra 	$L__BB1_508;
	setp.ne.s32 	%p398, %r1185, 1;
	@%p398 bra 	$L__BB1_509;
	mov.f32 	%f1603, 0f00000000;
	cvt.rn.bf16x2.f32 %r1186, %f1603, %f1951;
	shl.b64 	%rd1002, %rd192, 1;
	add.s64 	%rd1003, %rd191, %rd1002;
	st.global.u16 	[%rd1003], %r1186;
	bra.uni 	$L__BB1_510;
$L__BB1_508:
	shl.b64 	%rd1004, %rd192, 2;
	add.s64 	%rd1005, %rd191, %rd1004;
	st.global.f32 	[%rd1005], %f1951;
	bra.uni 	$L__BB1_510;
$L__BB1_509:
	cvt.rn.f16.f32 %rs114, %f1951;
	shl.b64 	%rd1006, %rd192, 1;
	add.s64 	%rd1007, %rd191, %rd1006;
	st.global.u16 	[%rd1007], %rs114;
$L__BB1_510:
	and.pred  	%p401, %p335, %p230;
	@!%p401 bra 	$L__BB1_516;
	bra.uni 	$L__BB1_511;
$L__BB1_511:
	ld.local.u64 	%rd1008, [%rd1+24];
	cvta.to.global.u64 	%rd193, %rd1008;
	ld.local.u32 	%r1188, [%rd1+64];
	cvt.u64.u32 	%rd1009, %r159;
	mul.lo.s64 	%rd1010, %rd1009, %rd3;
	cvt.u64.u32 	%rd1011, %r155;
	add.s64 	%rd194, %rd1010, %rd1011;
	//activate %f1952, %r1249
	setp.eq.s32 	%p402, %r1188, 0;
	@%p402 bra 	$L__BB1_514;
	setp.ne.s32 	%p403, %r1188, 1;
	@%p403 bra 	$L__BB1_515;
	mov.f32 	%f1608, 0f00000000;
	cvt.rn.bf16x2.f32 %r1189, %f1608, %f1952;
	shl.b64 	%rd1012, %rd194, 1;
	add.s64 	%rd1013, %rd193, %rd1012;
	st.global.u16 	[%rd1013], %r1189;
	bra.uni 	$L__BB1_516;
$L__BB1_514:
	shl.b64 	%rd1014, %rd194, 2;
	add.s64 	%rd1015, %rd193, %rd1014;
	st.global.f32 	[%rd1015], %f1952;
	bra.uni 	$L__BB1_516;
$L__BB1_515:
	cvt.rn.f16.f32 %rs115, %f1952;
	shl.b64 	%rd1016, %rd194, 1;
	add.s64 	%rd1017, %rd193, %rd1016;
	st.global.u16 	[%rd1017], %rs115;
$L__BB1_516:
	or.b32  	%r160, %r44, 48;
	setp.lt.s32 	%p405, %r160, %r9;
	and.pred  	%p406, %p405, %p165;
	@!%p406 bra 	$L__BB1_522;
	bra.uni 	$L__BB1_517;
$L__BB1_517:
	ld.local.u64 	%rd1019, [%rd1+24];
	cvta.to.global.u64 	%rd195, %rd1019;
	ld.local.u32 	%r1192, [%rd1+64];
	cvt.u64.u32 	%rd1020, %r160;
	mul.lo.s64 	%rd1021, %rd1020, %rd3;
	cvt.u64.u32 	%rd1022, %r1003;
	add.s64 	%rd196, %rd1021, %rd1022;
	//activate %f1953, %r1249
	setp.eq.s32 	%p407, %r1192, 0;
	@%p407 bra 	$L__BB1_520;
	setp.ne.s32 	%p408, %r1192, 1;
	@%p408 bra 	$L__BB1_521;
	mov.f32 	%f1613, 0f00000000;
	cvt.rn.bf16x2.f32 %r1193, %f1613, %f1953;
	shl.b64 	%rd1023, %rd196, 1;
	add.s64 	%rd1024, %rd195, %rd1023;
	st.global.u16 	[%rd1024], %r1193;
	bra.uni 	$L__BB1_522;
$L__BB1_520:
	shl.b64 	%rd1025, %rd196, 2;
	add.s64 	%rd1026, %rd195, %rd1025;
	st.global.f32 	[%rd1026], %f1953;
	bra.uni 	$L__BB1_522;
$L__BB1_521:
	cvt.rn.f16.f32 %rs116, %f1953;
	shl.b64 	%rd1027, %rd196, 1;
	add.s64 	%rd1028, %rd195, %rd1027;
	st.global.u16 	[%rd1028], %rs116;
$L__BB1_522:
	and.pred  	%p411, %p405, %p170;
	@!%p411 bra 	$L__BB1_528;
	bra.uni 	$L__BB1_523;
$L__BB1_523:
	ld.local.u64 	%rd1030, [%rd1+24];
	cvta.to.global.u64 	%rd197, %rd1030;
	ld.local.u32 	%r1196, [%rd1+64];
	cvt.u64.u32 	%rd1031, %r160;
	mul.lo.s64 	%rd198, %rd1031, %rd3;
	//activate %f1954, %r1249
	setp.eq.s32 	%p412, %r1196, 0;
	@%p412 bra 	$L__BB1_526;
	setp.ne.s32 	%p413, %r1196, 1;
	@%p413 bra 	$L__BB1_527;
	mov.f32 	%f1618, 0f00000000;
	cvt.rn.bf16x2.f32 %r1197, %f1618, %f1954;
	cvt.u64.u32 	%rd1032, %r1003;
	add.s64 	%rd1033, %rd198, %rd1032;
	shl.b64 	%rd1034, %rd1033, 1;
	add.s64 	%rd1035, %rd197, %rd1034;
	st.global.u16 	[%rd1035+2], %r1197;
	bra.uni 	$L__BB1_528;
$L__BB1_526:
	cvt.u64.u32 	%rd1036, %r1003;
	add.s64 	%rd1037, %rd198, %rd1036;
	shl.b64 	%rd1038, %rd1037, 2;
	add.s64 	%rd1039, %rd197, %rd1038;
	st.global.f32 	[%rd1039+4], %f1954;
	bra.uni 	$L__BB1_528;
$L__BB1_527:
	cvt.rn.f16.f32 %rs117, %f1954;
	cvt.u64.u32 	%rd1040, %r1003;
	add.s64 	%rd1041, %rd198, %rd1040;
	shl.b64 	%rd1042, %rd1041, 1;
	add.s64 	%rd1043, %rd197, %rd1042;
	st.global.u16 	[%rd1043+2], %rs117;
$L__BB1_528:
	or.b32  	%r161, %r44, 56;
	setp.lt.s32 	%p415, %r161, %r9;
	and.pred  	%p416, %p415, %p165;
	@!%p416 bra 	$L__BB1_534;
	bra.uni 	$L__BB1_529;
$L__BB1_529:
	ld.local.u64 	%rd1045, [%rd1+24];
	cvta.to.global.u64 	%rd199, %rd1045;
	ld.local.u32 	%r1200, [%rd1+64];
	cvt.u64.u32 	%rd1046, %r161;
	mul.lo.s64 	%rd1047, %rd1046, %rd3;
	cvt.u64.u32 	%rd1048, %r1003;
	add.s64 	%rd200, %rd1047, %rd1048;
	//activate %f1955, %r1249
	setp.eq.s32 	%p417, %r1200, 0;
	@%p417 bra 	$L__BB1_532;
	setp.ne.s32 	%p418, %r1200, 1;
	@%p418 bra 	$L__BB1_533;
	mov.f32 	%f1623, 0f00000000;
	cvt.rn.bf16x2.f32 %r1201, %f1623, %f1955;
	shl.b64 	%rd1049, %rd200, 1;
	add.s64 	%rd1050, %rd199, %rd1049;
	st.global.u16 	[%rd1050], %r1201;
	bra.uni 	$L__BB1_534;
$L__BB1_532:
	shl.b64 	%rd1051, %rd200, 2;
	add.s64 	%rd1052, %rd199, %rd1051;
	st.global.f32 	[%rd1052], %f1955;
	bra.uni 	$L__BB1_534;
$L__BB1_533:
	cvt.rn.f16.f32 %rs118, %f1955;
	shl.b64 	%rd1053, %rd200, 1;
	add.s64 	%rd1054, %rd199, %rd1053;
	st.global.u16 	[%rd1054], %rs118;
$L__BB1_534:
	and.pred  	%p421, %p415, %p170;
	@!%p421 bra 	$L__BB1_540;
	bra.uni 	$L__BB1_535;
$L__BB1_535:
	ld.local.u64 	%rd1056, [%rd1+24];
	cvta.to.global.u64 	%rd201, %rd1056;
	ld.local.u32 	%r1204, [%rd1+64];
	cvt.u64.u32 	%rd1057, %r161;
	mul.lo.s64 	%rd202, %rd1057, %rd3;
	//activate %f1956, %r1249
	setp.eq.s32 	%p422, %r1204, 0;
	@%p422 bra 	$L__BB1_538;
	setp.ne.s32 	%p423, %r1204, 1;
	@%p423 bra 	$L__BB1_539;
	mov.f32 	%f1628, 0f00000000;
	cvt.rn.bf16x2.f32 %r1205, %f1628, %f1956;
	cvt.u64.u32 	%rd1058, %r1003;
	add.s64 	%rd1059, %rd202, %rd1058;
	shl.b64 	%rd1060, %rd1059, 1;
	add.s64 	%rd1061, %rd201, %rd1060;
	st.global.u16 	[%rd1061+2], %r1205;
	bra.uni 	$L__BB1_540;
$L__BB1_538:
	cvt.u64.u32 	%rd1062, %r1003;
	add.s64 	%rd1063, %rd202, %rd1062;
	shl.b64 	%rd1064, %rd1063, 2;
	add.s64 	%rd1065, %rd201, %rd1064;
	st.global.f32 	[%rd1065+4], %f1956;
	bra.uni 	$L__BB1_540;
$L__BB1_539:
	cvt.rn.f16.f32 %rs119, %f1956;
	cvt.u64.u32 	%rd1066, %r1003;
	add.s64 	%rd1067, %rd202, %rd1066;
	shl.b64 	%rd1068, %rd1067, 1;
	add.s64 	%rd1069, %rd201, %rd1068;
	st.global.u16 	[%rd1069+2], %rs119;
$L__BB1_540:
	and.pred  	%p426, %p405, %p185;
	@!%p426 bra 	$L__BB1_546;
	bra.uni 	$L__BB1_541;
$L__BB1_541:
	ld.local.u64 	%rd1071, [%rd1+24];
	cvta.to.global.u64 	%rd203, %rd1071;
	ld.local.u32 	%r1208, [%rd1+64];
	cvt.u64.u32 	%rd1072, %r160;
	mul.lo.s64 	%rd1073, %rd1072, %rd3;
	cvt.u64.u32 	%rd1074, %r149;
	add.s64 	%rd204, %rd1073, %rd1074;
	//activate %f1957, %r1249
	setp.eq.s32 	%p427, %r1208, 0;
	@%p427 bra 	$L__BB1_544;
	setp.ne.s32 	%p428, %r1208, 1;
	@%p428 bra 	$L__BB1_545;
	mov.f32 	%f1633, 0f00000000;
	cvt.rn.bf16x2.f32 %r1209, %f1633, %f1957;
	shl.b64 	%rd1075, %rd204, 1;
	add.s64 	%rd1076, %rd203, %rd1075;
	st.global.u16 	[%rd1076], %r1209;
	bra.uni 	$L__BB1_546;
$L__BB1_544:
	shl.b64 	%rd1077, %rd204, 2;
	add.s64 	%rd1078, %rd203, %rd1077;
	st.global.f32 	[%rd1078], %f1957;
	bra.uni 	$L__BB1_546;
$L__BB1_545:
	cvt.rn.f16.f32 %rs120, %f1957;
	shl.b64 	%rd1079, %rd204, 1;
	add.s64 	%rd1080, %rd203, %rd1079;
	st.global.u16 	[%rd1080], %rs120;
$L__BB1_546:
	and.pred  	%p431, %p405, %p190;
	@!%p431 bra 	$L__BB1_552;
	bra.uni 	$L__BB1_547;
$L__BB1_547:
	ld.local.u64 	%rd1082, [%rd1+24];
	cvta.to.global.u64 	%rd205, %rd1082;
	ld.local.u32 	%r1212, [%rd1+64];
	cvt.u64.u32 	%rd1083, %r160;
	mul.lo.s64 	%rd1084, %rd1083, %rd3;
	cvt.u64.u32 	%rd1085, %r150;
	add.s64 	%rd206, %rd1084, %rd1085;
	//activate %f1958, %r1249
	setp.eq.s32 	%p432, %r1212, 0;
	@%p432 bra 	$L__BB1_550;
	setp.ne.s32 	%p433, %r1212, 1;
	@%p433 bra 	$L__BB1_551;
	mov.f32 	%f1638, 0f00000000;
	cvt.rn.bf16x2.f32 %r1213, %f1638, %f1958;
	shl.b64 	%rd1086, %rd206, 1;
	add.s64 	%rd1087, %rd205, %rd1086;
	st.global.u16 	[%rd1087], %r1213;
	bra.uni 	$L__BB1_552;
$L__BB1_550:
	shl.b64 	%rd1088, %rd206, 2;
	add.s64 	%rd1089, %rd205, %rd1088;
	st.global.f32 	[%rd1089], %f1958;
	bra.uni 	$L__BB1_552;
$L__BB1_551:
	cvt.rn.f16.f32 %rs121, %f1958;
	shl.b64 	%rd1090, %rd206, 1;
	add.s64 	%rd1091, %rd205, %rd1090;
	st.global.u16 	[%rd1091], %rs121;
$L__BB1_552:
	and.pred  	%p436, %p415, %p185;
	@!%p436 bra 	$L__BB1_558;
	bra.uni 	$L__BB1_553;
$L__BB1_553:
	ld.local.u64 	%rd1093, [%rd1+24];
	cvta.to.global.u64 	%rd207, %rd1093;
	ld.local.u32 	%r1216, [%rd1+64];
	cvt.u64.u32 	%rd1094, %r161;
	mul.lo.s64 	%rd1095, %rd1094, %rd3;
	cvt.u64.u32 	%rd1096, %r149;
	add.s64 	%rd208, %rd1095, %rd1096;
	//activate %f1959, %r1249
	setp.eq.s32 	%p437, %r1216, 0;
	@%p437 bra 	$L__BB1_556;
	setp.ne.s32 	%p438, %r1216, 1;
	@%p438 bra 	$L__BB1_557;
	mov.f32 	%f1643, 0f00000000;
	cvt.rn.bf16x2.f32 %r1217, %f1643, %f1959;
	shl.b64 	%rd1097, %rd208, 1;
	add.s64 	%rd1098, %rd207, %rd1097;
	st.global.u16 	[%rd1098], %r1217;
	bra.uni 	$L__BB1_558;
$L__BB1_556:
	shl.b64 	%rd1099, %rd208, 2;
	add.s64 	%rd1100, %rd207, %rd1099;
	st.global.f32 	[%rd1100], %f1959;
	bra.uni 	$L__BB1_558;
$L__BB1_557:
	cvt.rn.f16.f32 %rs122, %f1959;
	shl.b64 	%rd1101, %rd208, 1;
	add.s64 	%rd1102, %rd207, %rd1101;
	st.global.u16 	[%rd1102], %rs122;
$L__BB1_558:
	and.pred  	%p441, %p415, %p190;
	@!%p441 bra 	$L__BB1_564;
	bra.uni 	$L__BB1_559;
$L__BB1_559:
	ld.local.u64 	%rd1104, [%rd1+24];
	cvta.to.global.u64 	%rd209, %rd1104;
	ld.local.u32 	%r1220, [%rd1+64];
	cvt.u64.u32 	%rd1105, %r161;
	mul.lo.s64 	%rd1106, %rd1105, %rd3;
	cvt.u64.u32 	%rd1107, %r150;
	add.s64 	%rd210, %rd1106, %rd1107;
	//activate %f1960, %r1249
	setp.eq.s32 	%p442, %r1220, 0;
	@%p442 bra 	$L__BB1_562;
	setp.ne.s32 	%p443, %r1220, 1;
	@%p443 bra 	$L__BB1_563;
	mov.f32 	%f1648, 0f00000000;
	cvt.rn.bf16x2.f32 %r1221, %f1648, %f1960;
	shl.b64 	%rd1108, %rd210, 1;
	add.s64 	%rd1109, %rd209, %rd1108;
	st.global.u16 	[%rd1109], %r1221;
	bra.uni 	$L__BB1_564;
$L__BB1_562:
	shl.b64 	%rd1110, %rd210, 2;
	add.s64 	%rd1111, %rd209, %rd1110;
	st.global.f32 	[%rd1111], %f1960;
	bra.uni 	$L__BB1_564;
$L__BB1_563:
	cvt.rn.f16.f32 %rs123, %f1960;
	shl.b64 	%rd1112, %rd210, 1;
	add.s64 	%rd1113, %rd209, %rd1112;
	st.global.u16 	[%rd1113], %rs123;
$L__BB1_564:
	and.pred  	%p446, %p405, %p205;
	@!%p446 bra 	$L__BB1_570;
	bra.uni 	$L__BB1_565;
$L__BB1_565:
	ld.local.u64 	%rd1115, [%rd1+24];
	cvta.to.global.u64 	%rd211, %rd1115;
	ld.local.u32 	%r1224, [%rd1+64];
	cvt.u64.u32 	%rd1116, %r160;
	mul.lo.s64 	%rd1117, %rd1116, %rd3;
	cvt.u64.u32 	%rd1118, %r151;
	add.s64 	%rd212, %rd1117, %rd1118;
	//activate %f1961, %r1249
	setp.eq.s32 	%p447, %r1224, 0;
	@%p447 bra 	$L__BB1_568;
	setp.ne.s32 	%p448, %r1224, 1;
	@%p448 bra 	$L__BB1_569;
	mov.f32 	%f1653, 0f00000000;
	cvt.rn.bf16x2.f32 %r1225, %f1653, %f1961;
	shl.b64 	%rd1119, %rd212, 1;
	add.s64 	%rd1120, %rd211, %rd1119;
	st.global.u16 	[%rd1120], %r1225;
	bra.uni 	$L__BB1_570;
$L__BB1_568:
	shl.b64 	%rd1121, %rd212, 2;
	add.s64 	%rd1122, %rd211, %rd1121;
	st.global.f32 	[%rd1122], %f1961;
	bra.uni 	$L__BB1_570;
$L__BB1_569:
	cvt.rn.f16.f32 %rs124, %f1961;
	shl.b64 	%rd1123, %rd212, 1;
	add.s64 	%rd1124, %rd211, %rd1123;
	st.global.u16 	[%rd1124], %rs124;
$L__BB1_570:
	and.pred  	%p451, %p405, %p210;
	@!%p451 bra 	$L__BB1_576;
	bra.uni 	$L__BB1_571;
$L__BB1_571:
	ld.local.u64 	%rd1126, [%rd1+24];
	cvta.to.global.u64 	%rd213, %rd1126;
	ld.local.u32 	%r1228, [%rd1+64];
	cvt.u64.u32 	%rd1127, %r160;
	mul.lo.s64 	%rd1128, %rd1127, %rd3;
	cvt.u64.u32 	%rd1129, %r152;
	add.s64 	%rd214, %rd1128, %rd1129;
	//activate %f1962, %r1249
	setp.eq.s32 	%p452, %r1228, 0;
	@%p452 bra 	$L__BB1_574;
	setp.ne.s32 	%p453, %r1228, 1;
	@%p453 bra 	$L__BB1_575;
	mov.f32 	%f1658, 0f00000000;
	cvt.rn.bf16x2.f32 %r1229, %f1658, %f1962;
	shl.b64 	%rd1130, %rd214, 1;
	add.s64 	%rd1131, %rd213, %rd1130;
	st.global.u16 	[%rd1131], %r1229;
	bra.uni 	$L__BB1_576;
$L__BB1_574:
	shl.b64 	%rd1132, %rd214, 2;
	add.s64 	%rd1133, %rd213, %rd1132;
	st.global.f32 	[%rd1133], %f1962;
	bra.uni 	$L__BB1_576;
$L__BB1_575:
	cvt.rn.f16.f32 %rs125, %f1962;
	shl.b64 	%rd1134, %rd214, 1;
	add.s64 	%rd1135, %rd213, %rd1134;
	st.global.u16 	[%rd1135], %rs125;
$L__BB1_576:
	and.pred  	%p456, %p415, %p205;
	@!%p456 bra 	$L__BB1_582;
	bra.uni 	$L__BB1_577;
$L__BB1_577:
	ld.local.u64 	%rd1137, [%rd1+24];
	cvta.to.global.u64 	%rd215, %rd1137;
	ld.local.u32 	%r1232, [%rd1+64];
	cvt.u64.u32 	%rd1138, %r161;
	mul.lo.s64 	%rd1139, %rd1138, %rd3;
	cvt.u64.u32 	%rd1140, %r151;
	add.s64 	%rd216, %rd1139, %rd1140;
	//activate %f1963, %r1249
	setp.eq.s32 	%p457, %r1232, 0;
	@%p457 bra 	$L__BB1_580;
	setp.ne.s32 	%p458, %r1232, 1;
	@%p458 bra 	$L__BB1_581;
	mov.f32 	%f1663, 0f00000000;
	cvt.rn.bf16x2.f32 %r1233, %f1663, %f1963;
	shl.b64 	%rd1141, %rd216, 1;
	add.s64 	%rd1142, %rd215, %rd1141;
	st.global.u16 	[%rd1142], %r1233;
	bra.uni 	$L__BB1_582;
$L__BB1_580:
	shl.b64 	%rd1143, %rd216, 2;
	add.s64 	%rd1144, %rd215, %rd1143;
	st.global.f32 	[%rd1144], %f1963;
	bra.uni 	$L__BB1_582;
$L__BB1_581:
	cvt.rn.f16.f32 %rs126, %f1963;
	shl.b64 	%rd1145, %rd216, 1;
	add.s64 	%rd1146, %rd215, %rd1145;
	st.global.u16 	[%rd1146], %rs126;
$L__BB1_582:
	and.pred  	%p461, %p415, %p210;
	@!%p461 bra 	$L__BB1_588;
	bra.uni 	$L__BB1_583;
$L__BB1_583:
	ld.local.u64 	%rd1148, [%rd1+24];
	cvta.to.global.u64 	%rd217, %rd1148;
	ld.local.u32 	%r1236, [%rd1+64];
	cvt.u64.u32 	%rd1149, %r161;
	mul.lo.s64 	%rd1150, %rd1149, %rd3;
	cvt.u64.u32 	%rd1151, %r152;
	add.s64 	%rd218, %rd1150, %rd1151;
	//activate %f1964, %r1249
	setp.eq.s32 	%p462, %r1236, 0;
	@%p462 bra 	$L__BB1_586;
	setp.ne.s32 	%p463, %r1236, 1;
	@%p463 bra 	$L__BB1_587;
	mov.f32 	%f1668, 0f00000000;
	cvt.rn.bf16x2.f32 %r1237, %f1668, %f1964;
	shl.b64 	%rd1152, %rd218, 1;
	add.s64 	%rd1153, %rd217, %rd1152;
	st.global.u16 	[%rd1153], %r1237;
	bra.uni 	$L__BB1_588;
$L__BB1_586:
	shl.b64 	%rd1154, %rd218, 2;
	add.s64 	%rd1155, %rd217, %rd1154;
	st.global.f32 	[%rd1155], %f1964;
	bra.uni 	$L__BB1_588;
$L__BB1_587:
	cvt.rn.f16.f32 %rs127, %f1964;
	shl.b64 	%rd1156, %rd218, 1;
	add.s64 	%rd1157, %rd217, %rd1156;
	st.global.u16 	[%rd1157], %rs127;
$L__BB1_588:
	and.pred  	%p466, %p405, %p225;
	@!%p466 bra 	$L__BB1_594;
	bra.uni 	$L__BB1_589;
$L__BB1_589:
	ld.local.u64 	%rd1159, [%rd1+24];
	cvta.to.global.u64 	%rd219, %rd1159;
	ld.local.u32 	%r1240, [%rd1+64];
	cvt.u64.u32 	%rd1160, %r160;
	mul.lo.s64 	%rd1161, %rd1160, %rd3;
	cvt.u64.u32 	%rd1162, %r153;
	add.s64 	%rd220, %rd1161, %rd1162;
	//activate %f1965, %r1249
	setp.eq.s32 	%p467, %r1240, 0;
	@%p467 bra 	$L__BB1_592;
	setp.ne.s32 	%p468, %r1240, 1;
	@%p468 bra 	$L__BB1_593;
	mov.f32 	%f1673, 0f00000000;
	cvt.rn.bf16x2.f32 %r1241, %f1673, %f1965;
	shl.b64 	%rd1163, %rd220, 1;
	add.s64 	%rd1164, %rd219, %rd1163;
	st.global.u16 	[%rd1164], %r1241;
	bra.uni 	$L__BB1_594;
$L__BB1_592:
	shl.b64 	%rd1165, %rd220, 2;
	add.s64 	%rd1166, %rd219, %rd1165;
	st.global.f32 	[%rd1166], %f1965;
	bra.uni 	$L__BB1_594;
$L__BB1_593:
	cvt.rn.f16.f32 %rs128, %f1965;
	shl.b64 	%rd1167, %rd220, 1;
	add.s64 	%rd1168, %rd219, %rd1167;
	st.global.u16 	[%rd1168], %rs128;
$L__BB1_594:
	and.pred  	%p471, %p405, %p230;
	@!%p471 bra 	$L__BB1_600;
	bra.uni 	$L__BB1_595;
$L__BB1_595:
	ld.local.u64 	%rd1169, [%rd1+24];
	cvta.to.global.u64 	%rd221, %rd1169;
	ld.local.u32 	%r1243, [%rd1+64];
	cvt.u64.u32 	%rd1170, %r160;
	mul.lo.s64 	%rd1171, %rd1170, %rd3;
	cvt.u64.u32 	%rd1172, %r155;
	add.s64 	%rd222, %rd1171, %rd1172;
	//activate %f1966, %r1249
	setp.eq.s32 	%p472, %r1243, 0;
	@%p472 bra 	$L__BB1_598;
	setp.ne.s32 	%p473, %r1243, 1;
	@%p473 bra 	$L__BB1_599;
	mov.f32 	%f1678, 0f00000000;
	cvt.rn.bf16x2.f32 %r1244, %f1678, %f1966;
	shl.b64 	%rd1173, %rd222, 1;
	add.s64 	%rd1174, %rd221, %rd1173;
	st.global.u16 	[%rd1174], %r1244;
	bra.uni 	$L__BB1_600;
$L__BB1_598:
	shl.b64 	%rd1175, %rd222, 2;
	add.s64 	%rd1176, %rd221, %rd1175;
	st.global.f32 	[%rd1176], %f1966;
	bra.uni 	$L__BB1_600;
$L__BB1_599:
	cvt.rn.f16.f32 %rs129, %f1966;
	shl.b64 	%rd1177, %rd222, 1;
	add.s64 	%rd1178, %rd221, %rd1177;
	st.global.u16 	[%rd1178], %rs129;
$L__BB1_600:
	and.pred  	%p476, %p415, %p225;
	@!%p476 bra 	$L__BB1_606;
	bra.uni 	$L__BB1_601;
$L__BB1_601:
	ld.local.u64 	%rd1180, [%rd1+24];
	cvta.to.global.u64 	%rd223, %rd1180;
	ld.local.u32 	%r1247, [%rd1+64];
	cvt.u64.u32 	%rd1181, %r161;
	mul.lo.s64 	%rd1182, %rd1181, %rd3;
	cvt.u64.u32 	%rd1183, %r153;
	add.s64 	%rd224, %rd1182, %rd1183;
	//activate %f1967, %r1249
	setp.eq.s32 	%p477, %r1247, 0;
	@%p477 bra 	$L__BB1_604;
	setp.ne.s32 	%p478, %r1247, 1;
	@%p478 bra 	$L__BB1_605;
	mov.f32 	%f1683, 0f00000000;
	cvt.rn.bf16x2.f32 %r1248, %f1683, %f1967;
	shl.b64 	%rd1184, %rd224, 1;
	add.s64 	%rd1185, %rd223, %rd1184;
	st.global.u16 	[%rd1185], %r1248;
	bra.uni 	$L__BB1_606;
$L__BB1_604:
	shl.b64 	%rd1186, %rd224, 2;
	add.s64 	%rd1187, %rd223, %rd1186;
	st.global.f32 	[%rd1187], %f1967;
	bra.uni 	$L__BB1_606;
$L__BB1_605:
	cvt.rn.f16.f32 %rs130, %f1967;
	shl.b64 	%rd1188, %rd224, 1;
	add.s64 	%rd1189, %rd223, %rd1188;
	st.global.u16 	[%rd1189], %rs130;
$L__BB1_606:
	and.pred  	%p481, %p415, %p230;
	@!%p481 bra 	$L__BB1_612;
	bra.uni 	$L__BB1_607;
$L__BB1_607:
	ld.local.u64 	%rd1190, [%rd1+24];
	cvta.to.global.u64 	%rd225, %rd1190;
	ld.local.u32 	%r1250, [%rd1+64];
	cvt.u64.u32 	%rd1191, %r161;
	mul.lo.s64 	%rd1192, %rd1191, %rd3;
	cvt.u64.u32 	%rd1193, %r155;
	add.s64 	%rd226, %rd1192, %rd1193;
	//activate %f1968, %r1249
	setp.eq.s32 	%p482, %r1250, 0;
	@%p482 bra 	$L__BB1_610;
	setp.ne.s32 	%p483, %r1250, 1;
	@%p483 bra 	$L__BB1_611;
	mov.f32 	%f1688, 0f00000000;
	cvt.rn.bf16x2.f32 %r1251, %f1688, %f1968;
	shl.b64 	%rd1194, %rd226, 1;
	add.s64 	%rd1195, %rd225, %rd1194;
	st.global.u16 	[%rd1195], %r1251;
	bra.uni 	$L__BB1_612;
$L__BB1_610:
	shl.b64 	%rd1196, %rd226, 2;
	add.s64 	%rd1197, %rd225, %rd1196;
	st.global.f32 	[%rd1197], %f1968;
	bra.uni 	$L__BB1_612;
$L__BB1_611:
	cvt.rn.f16.f32 %rs131, %f1968;
	shl.b64 	%rd1198, %rd226, 1;
	add.s64 	%rd1199, %rd225, %rd1198;
	st.global.u16 	[%rd1199], %rs131;
$L__BB1_612:
	ret;
}
`;
