// Made by `npm run build:ptx` from sources of the stamp 88c980196a9158ae27fd64e83846f84b.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry wide_64_f32(
	.param .align 8 .b8 wide_64_f32_param_0[576]
)
.maxntid 128, 1, 1
{
	.local .align 8 .b8 	__local_depot0[576];
	.reg .b64 	%SP;
	.reg .b64 	%SPL;
	.reg .pred 	%p<332>;
	.reg .b16 	%rs<82>;
	.reg .b32 	%r<995>;
	.reg .f32 	%f<1340>;
	.reg .b64 	%rd<796>;
	.shared .align 16 .b8 _ZZL16wide_64_f32_bodyRK16wide_64_f32_argsE4left[10240];
	.shared .align 16 .b8 _ZZL16wide_64_f32_bodyRK16wide_64_f32_argsE5right[10240];
	mov.u64 	%SPL, __local_depot0;
	add.u64 	%rd174, %SPL, 0;
	ld.param.u32 	%r154, [wide_64_f32_param_0+348];
	ld.param.u32 	%r155, [wide_64_f32_param_0+344];
	ld.param.u32 	%r156, [wide_64_f32_param_0+340];
	ld.param.u32 	%r157, [wide_64_f32_param_0+336];
	ld.param.u32 	%r158, [wide_64_f32_param_0+332];
	ld.param.u32 	%r159, [wide_64_f32_param_0+328];
	ld.param.u32 	%r160, [wide_64_f32_param_0+324];
	ld.param.u32 	%r161, [wide_64_f32_param_0+320];
	ld.param.u64 	%rd175, [wide_64_f32_param_0+312];
	ld.param.u64 	%rd176, [wide_64_f32_param_0+304];
	ld.param.u64 	%rd177, [wide_64_f32_param_0+296];
	ld.param.u64 	%rd178, [wide_64_f32_param_0+288];
	ld.param.u32 	%r162, [wide_64_f32_param_0+280];
	ld.param.u32 	%r163, [wide_64_f32_param_0+276];
	ld.param.u32 	%r164, [wide_64_f32_param_0+272];
	ld.param.u32 	%r165, [wide_64_f32_param_0+268];
	ld.param.u32 	%r166, [wide_64_f32_param_0+264];
	ld.param.u32 	%r167, [wide_64_f32_param_0+260];
	ld.param.u32 	%r168, [wide_64_f32_param_0+256];
	ld.param.u32 	%r169, [wide_64_f32_param_0+252];
	ld.param.u32 	%r170, [wide_64_f32_param_0+248];
	ld.param.u64 	%rd179, [wide_64_f32_param_0+240];
	ld.param.u64 	%rd180, [wide_64_f32_param_0+232];
	ld.param.u64 	%rd181, [wide_64_f32_param_0+224];
	ld.param.u64 	%rd182, [wide_64_f32_param_0+216];
	ld.param.u32 	%r171, [wide_64_f32_param_0+208];
	ld.param.u32 	%r172, [wide_64_f32_param_0+204];
	ld.param.u32 	%r173, [wide_64_f32_param_0+200];
	ld.param.u32 	%r174, [wide_64_f32_param_0+196];
	ld.param.u32 	%r175, [wide_64_f32_param_0+192];
	ld.param.u32 	%r176, [wide_64_f32_param_0+188];
	ld.param.u32 	%r177, [wide_64_f32_param_0+184];
	ld.param.u32 	%r178, [wide_64_f32_param_0+180];
	ld.param.u32 	%r179, [wide_64_f32_param_0+176];
	ld.param.u64 	%rd183, [wide_64_f32_param_0+168];
	ld.param.u64 	%rd184, [wide_64_f32_param_0+160];
	ld.param.u64 	%rd185, [wide_64_f32_param_0+152];
	ld.param.u64 	%rd186, [wide_64_f32_param_0+144];
	ld.param.u32 	%r180, [wide_64_f32_param_0+136];
	ld.param.u32 	%r181, [wide_64_f32_param_0+132];
	ld.param.u32 	%r182, [wide_64_f32_param_0+128];
	ld.param.u32 	%r183, [wide_64_f32_param_0+124];
	ld.param.u32 	%r184, [wide_64_f32_param_0+120];
	ld.param.u32 	%r185, [wide_64_f32_param_0+116];
	ld.param.u32 	%r186, [wide_64_f32_param_0+112];
	ld.param.u32 	%r187, [wide_64_f32_param_0+108];
	ld.param.u32 	%r188, [wide_64_f32_param_0+104];
	ld.param.u64 	%rd187, [wide_64_f32_param_0+96];
	ld.param.u64 	%rd188, [wide_64_f32_param_0+88];
	ld.param.u64 	%rd189, [wide_64_f32_param_0+80];
	ld.param.u64 	%rd190, [wide_64_f32_param_0+72];
	ld.param.u32 	%r189, [wide_64_f32_param_0+64];
	ld.param.u32 	%r190, [wide_64_f32_param_0+60];
	ld.param.u32 	%r191, [wide_64_f32_param_0+56];
	ld.param.u32 	%r192, [wide_64_f32_param_0+52];
	ld.param.u32 	%r193, [wide_64_f32_param_0+48];
	ld.param.u32 	%r194, [wide_64_f32_param_0+44];
	ld.param.u32 	%r195, [wide_64_f32_param_0+40];
	ld.param.u32 	%r196, [wide_64_f32_param_0+36];
	ld.param.u32 	%r197, [wide_64_f32_param_0+32];
	ld.param.u64 	%rd191, [wide_64_f32_param_0+24];
	ld.param.u64 	%rd192, [wide_64_f32_param_0+16];
	ld.param.u64 	%rd193, [wide_64_f32_param_0+8];
	ld.param.u64 	%rd194, [wide_64_f32_param_0];
	ld.param.u32 	%r198, [wide_64_f32_param_0+568];
	ld.param.u32 	%r199, [wide_64_f32_param_0+564];
	ld.param.u32 	%r200, [wide_64_f32_param_0+560];
	ld.param.u32 	%r201, [wide_64_f32_param_0+556];
	ld.param.u32 	%r202, [wide_64_f32_param_0+552];
	ld.param.u32 	%r203, [wide_64_f32_param_0+548];
	ld.param.u32 	%r204, [wide_64_f32_param_0+544];
	ld.param.u32 	%r205, [wide_64_f32_param_0+540];
	ld.param.u32 	%r206, [wide_64_f32_param_0+536];
	ld.param.u64 	%rd195, [wide_64_f32_param_0+528];
	ld.param.u64 	%rd196, [wide_64_f32_param_0+520];
	ld.param.u64 	%rd197, [wide_64_f32_param_0+512];
	ld.param.u64 	%rd198, [wide_64_f32_param_0+504];
	ld.param.u32 	%r207, [wide_64_f32_param_0+496];
	ld.param.u32 	%r208, [wide_64_f32_param_0+492];
	ld.param.u32 	%r209, [wide_64_f32_param_0+488];
	ld.param.u32 	%r210, [wide_64_f32_param_0+484];
	ld.param.u32 	%r211, [wide_64_f32_param_0+480];
	ld.param.u32 	%r212, [wide_64_f32_param_0+476];
	ld.param.u32 	%r213, [wide_64_f32_param_0+472];
	ld.param.u32 	%r214, [wide_64_f32_param_0+468];
	ld.param.u32 	%r215, [wide_64_f32_param_0+464];
	ld.param.u64 	%rd199, [wide_64_f32_param_0+456];
	ld.param.u64 	%rd200, [wide_64_f32_param_0+448];
	ld.param.u64 	%rd201, [wide_64_f32_param_0+440];
	ld.param.u64 	%rd202, [wide_64_f32_param_0+432];
	ld.param.u32 	%r216, [wide_64_f32_param_0+424];
	ld.param.u32 	%r217, [wide_64_f32_param_0+420];
	ld.param.u32 	%r218, [wide_64_f32_param_0+416];
	ld.param.u32 	%r219, [wide_64_f32_param_0+412];
	ld.param.u32 	%r220, [wide_64_f32_param_0+408];
	ld.param.u32 	%r221, [wide_64_f32_param_0+404];
	ld.param.u32 	%r222, [wide_64_f32_param_0+400];
	ld.param.u32 	%r223, [wide_64_f32_param_0+396];
	ld.param.u32 	%r224, [wide_64_f32_param_0+392];
	ld.param.u64 	%rd203, [wide_64_f32_param_0+384];
	ld.param.u64 	%rd204, [wide_64_f32_param_0+376];
	ld.param.u64 	%rd205, [wide_64_f32_param_0+368];
	ld.param.u64 	%rd206, [wide_64_f32_param_0+360];
	ld.param.u32 	%r225, [wide_64_f32_param_0+352];
	st.local.u64 	[%rd174], %rd194;
	st.local.u64 	[%rd174+8], %rd193;
	st.local.u64 	[%rd174+16], %rd192;
	st.local.u64 	[%rd174+24], %rd191;
	st.local.v2.u32 	[%rd174+32], {%r197, %r196};
	st.local.v2.u32 	[%rd174+40], {%r195, %r194};
	st.local.v2.u32 	[%rd174+48], {%r193, %r192};
	st.local.v2.u32 	[%rd174+56], {%r191, %r190};
	st.local.u32 	[%rd174+64], %r189;
	st.local.u64 	[%rd174+72], %rd190;
	st.local.u64 	[%rd174+80], %rd189;
	st.local.u64 	[%rd174+88], %rd188;
	st.local.u64 	[%rd174+96], %rd187;
	st.local.v2.u32 	[%rd174+104], {%r188, %r187};
	st.local.v2.u32 	[%rd174+112], {%r186, %r185};
	st.local.v2.u32 	[%rd174+120], {%r184, %r183};
	st.local.v2.u32 	[%rd174+128], {%r182, %r181};
	st.local.u32 	[%rd174+136], %r180;
	st.local.u64 	[%rd174+144], %rd186;
	st.local.u64 	[%rd174+152], %rd185;
	st.local.u64 	[%rd174+160], %rd184;
	st.local.u64 	[%rd174+168], %rd183;
	st.local.v2.u32 	[%rd174+176], {%r179, %r178};
	st.local.v2.u32 	[%rd174+184], {%r177, %r176};
	st.local.v2.u32 	[%rd174+192], {%r175, %r174};
	st.local.v2.u32 	[%rd174+200], {%r173, %r172};
	st.local.u32 	[%rd174+208], %r171;
	st.local.u64 	[%rd174+216], %rd182;
	st.local.u64 	[%rd174+224], %rd181;
	st.local.u64 	[%rd174+232], %rd180;
	st.local.u64 	[%rd174+240], %rd179;
	st.local.v2.u32 	[%rd174+248], {%r170, %r169};
	st.local.v2.u32 	[%rd174+256], {%r168, %r167};
	st.local.v2.u32 	[%rd174+264], {%r166, %r165};
	st.local.v2.u32 	[%rd174+272], {%r164, %r163};
	st.local.u32 	[%rd174+280], %r162;
	st.local.u64 	[%rd174+288], %rd178;
	st.local.u64 	[%rd174+296], %rd177;
	st.local.u64 	[%rd174+304], %rd176;
	st.local.u64 	[%rd174+312], %rd175;
	st.local.v2.u32 	[%rd174+320], {%r161, %r160};
	st.local.v2.u32 	[%rd174+328], {%r159, %r158};
	st.local.v2.u32 	[%rd174+336], {%r157, %r156};
	st.local.v2.u32 	[%rd174+344], {%r155, %r154};
	st.local.u32 	[%rd174+352], %r225;
	st.local.u64 	[%rd174+360], %rd206;
	st.local.u64 	[%rd174+368], %rd205;
	st.local.u64 	[%rd174+376], %rd204;
	st.local.u64 	[%rd174+384], %rd203;
	st.local.v2.u32 	[%rd174+392], {%r224, %r223};
	st.local.v2.u32 	[%rd174+400], {%r222, %r221};
	st.local.v2.u32 	[%rd174+408], {%r220, %r219};
	st.local.v2.u32 	[%rd174+416], {%r218, %r217};
	st.local.u32 	[%rd174+424], %r216;
	st.local.u64 	[%rd174+432], %rd202;
	st.local.u64 	[%rd174+440], %rd201;
	st.local.u64 	[%rd174+448], %rd200;
	st.local.u64 	[%rd174+456], %rd199;
	st.local.v2.u32 	[%rd174+464], {%r215, %r214};
	st.local.v2.u32 	[%rd174+472], {%r213, %r212};
	st.local.v2.u32 	[%rd174+480], {%r211, %r210};
	st.local.v2.u32 	[%rd174+488], {%r209, %r208};
	st.local.u32 	[%rd174+496], %r207;
	st.local.u64 	[%rd174+504], %rd198;
	st.local.u64 	[%rd174+512], %rd197;
	st.local.u64 	[%rd174+520], %rd196;
	st.local.u64 	[%rd174+528], %rd195;
	st.local.v2.u32 	[%rd174+536], {%r206, %r205};
	st.local.v2.u32 	[%rd174+544], {%r204, %r203};
	st.local.v2.u32 	[%rd174+552], {%r202, %r201};
	st.local.v2.u32 	[%rd174+560], {%r200, %r199};
	st.local.u32 	[%rd174+568], %r198;
	mov.u32 	%r956, %ctaid.z;
	mul.wide.u32 	%rd207, %r956, 72;
	add.s64 	%rd1, %rd174, %rd207;
	mov.u32 	%r226, %ctaid.y;
	shl.b32 	%r2, %r226, 6;
	ld.local.u32 	%r9, [%rd1+32];
	setp.ge.s32 	%p2, %r2, %r9;
	@%p2 bra 	$L__BB0_420;
	mov.u32 	%r227, %ctaid.x;
	shl.b32 	%r3, %r227, 6;
	ld.local.u32 	%r229, [%rd1+36];
	setp.ge.s32 	%p3, %r3, %r229;
	@%p3 bra 	$L__BB0_420;
	mov.u32 	%r4, %tid.x;
	bfe.u32 	%r5, %r4, 2, 3;
	and.b32  	%r6, %r4, 3;
	and.b32  	%r7, %r4, 32;
	shr.u32 	%r228, %r4, 1;
	and.b32  	%r8, %r228, 480;
	cvt.s64.s32 	%rd3, %r229;
	cvt.u32.u64 	%r230, %rd3;
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
	selp.b32 	%r14, %r230, %r13, %p4;
	and.b32  	%r15, %r14, 3;
	setp.eq.s32 	%p5, %r11, 1;
	and.b32  	%r16, %r4, 31;
	shr.u32 	%r231, %r4, 6;
	selp.b32 	%r17, %r16, %r231, %p5;
	shr.u32 	%r234, %r4, 5;
	and.b32  	%r19, %r4, 63;
	selp.b32 	%r235, %r234, %r19, %p5;
	selp.b32 	%r236, 4, 0, %p5;
	selp.b32 	%r20, 0, 2, %p5;
	cvt.s64.s32 	%rd5, %r14;
	selp.b32 	%r237, 4, 3, %p4;
	selp.b32 	%r238, 15, 7, %p4;
	or.b32  	%r239, %r235, %r2;
	cvt.u64.u32 	%rd6, %r239;
	cvt.s64.s32 	%rd7, %r11;
	selp.b64 	%rd8, 4, 0, %p5;
	selp.b64 	%rd208, 0, 2, %p5;
	mul.lo.s64 	%rd9, %rd208, %rd7;
	selp.b64 	%rd10, %rd4, %rd2, %p4;
	shl.b32 	%r959, %r6, 1;
	mad.lo.s32 	%r240, %r235, 40, %r17;
	mul.wide.u32 	%rd209, %r240, 2;
	mov.u64 	%rd210, _ZZL16wide_64_f32_bodyRK16wide_64_f32_argsE4left;
	add.s64 	%rd11, %rd210, %rd209;
	add.s64 	%rd211, %rd210, 5120;
	add.s64 	%rd12, %rd211, %rd209;
	add.s32 	%r241, %r236, %r235;
	add.s32 	%r242, %r20, %r17;
	mad.lo.s32 	%r243, %r241, 40, %r242;
	mul.wide.u32 	%rd212, %r243, 2;
	add.s64 	%rd13, %rd210, %rd212;
	add.s64 	%rd14, %rd211, %rd212;
	add.s32 	%r244, %r241, %r236;
	add.s32 	%r245, %r242, %r20;
	mad.lo.s32 	%r246, %r244, 40, %r245;
	mul.wide.u32 	%rd213, %r246, 2;
	add.s64 	%rd15, %rd210, %rd213;
	add.s64 	%rd16, %rd211, %rd213;
	add.s32 	%r247, %r244, %r236;
	add.s32 	%r248, %r245, %r20;
	mad.lo.s32 	%r249, %r247, 40, %r248;
	mul.wide.u32 	%rd214, %r249, 2;
	add.s64 	%rd17, %rd210, %rd214;
	add.s64 	%rd18, %rd211, %rd214;
	add.s32 	%r250, %r247, %r236;
	add.s32 	%r251, %r248, %r20;
	mad.lo.s32 	%r252, %r250, 40, %r251;
	mul.wide.u32 	%rd215, %r252, 2;
	add.s64 	%rd19, %rd210, %rd215;
	add.s64 	%rd20, %rd211, %rd215;
	add.s32 	%r253, %r250, %r236;
	add.s32 	%r254, %r251, %r20;
	mad.lo.s32 	%r255, %r253, 40, %r254;
	mul.wide.u32 	%rd216, %r255, 2;
	add.s64 	%rd21, %rd210, %rd216;
	add.s64 	%rd22, %rd211, %rd216;
	add.s32 	%r256, %r253, %r236;
	add.s32 	%r257, %r254, %r20;
	mad.lo.s32 	%r258, %r256, 40, %r257;
	mul.wide.u32 	%rd217, %r258, 2;
	add.s64 	%rd23, %rd210, %rd217;
	add.s64 	%rd24, %rd211, %rd217;
	add.s32 	%r259, %r256, %r236;
	add.s32 	%r260, %r257, %r20;
	mad.lo.s32 	%r261, %r259, 40, %r260;
	mul.wide.u32 	%rd218, %r261, 2;
	add.s64 	%rd25, %rd210, %rd218;
	add.s64 	%rd26, %rd211, %rd218;
	add.s32 	%r262, %r259, %r236;
	add.s32 	%r263, %r260, %r20;
	mad.lo.s32 	%r264, %r262, 40, %r263;
	mul.wide.u32 	%rd219, %r264, 2;
	add.s64 	%rd27, %rd210, %rd219;
	add.s64 	%rd28, %rd211, %rd219;
	add.s32 	%r265, %r262, %r236;
	add.s32 	%r266, %r263, %r20;
	mad.lo.s32 	%r267, %r265, 40, %r266;
	mul.wide.u32 	%rd220, %r267, 2;
	add.s64 	%rd29, %rd210, %rd220;
	add.s64 	%rd30, %rd211, %rd220;
	add.s32 	%r268, %r265, %r236;
	add.s32 	%r269, %r266, %r20;
	mad.lo.s32 	%r270, %r268, 40, %r269;
	mul.wide.u32 	%rd221, %r270, 2;
	add.s64 	%rd31, %rd210, %rd221;
	add.s64 	%rd32, %rd211, %rd221;
	add.s32 	%r271, %r268, %r236;
	add.s32 	%r272, %r269, %r20;
	mad.lo.s32 	%r273, %r271, 40, %r272;
	mul.wide.u32 	%rd222, %r273, 2;
	add.s64 	%rd33, %rd210, %rd222;
	add.s64 	%rd34, %rd211, %rd222;
	add.s32 	%r274, %r271, %r236;
	add.s32 	%r275, %r272, %r20;
	mad.lo.s32 	%r276, %r274, 40, %r275;
	mul.wide.u32 	%rd223, %r276, 2;
	add.s64 	%rd35, %rd210, %rd223;
	add.s64 	%rd36, %rd211, %rd223;
	add.s32 	%r277, %r274, %r236;
	add.s32 	%r278, %r275, %r20;
	mad.lo.s32 	%r279, %r277, 40, %r278;
	mul.wide.u32 	%rd224, %r279, 2;
	add.s64 	%rd37, %rd210, %rd224;
	add.s64 	%rd38, %rd211, %rd224;
	add.s32 	%r280, %r277, %r236;
	add.s32 	%r281, %r278, %r20;
	mad.lo.s32 	%r282, %r280, 40, %r281;
	mul.wide.u32 	%rd225, %r282, 2;
	add.s64 	%rd39, %rd210, %rd225;
	add.s64 	%rd40, %rd211, %rd225;
	add.s32 	%r283, %r280, %r236;
	add.s32 	%r284, %r281, %r20;
	mad.lo.s32 	%r285, %r283, 40, %r284;
	mul.wide.u32 	%rd226, %r285, 2;
	add.s64 	%rd41, %rd210, %rd226;
	add.s64 	%rd42, %rd211, %rd226;
	shr.u32 	%r22, %r4, %r237;
	and.b32  	%r286, %r4, %r238;
	shl.b32 	%r23, %r286, 2;
	mad.lo.s32 	%r287, %r22, 40, %r23;
	mul.wide.u32 	%rd227, %r287, 2;
	mov.u64 	%rd228, _ZZL16wide_64_f32_bodyRK16wide_64_f32_argsE5right;
	add.s64 	%rd43, %rd228, %rd227;
	add.s64 	%rd229, %rd228, 5120;
	add.s64 	%rd44, %rd229, %rd227;
	mul.lo.s32 	%r288, %r286, 160;
	add.s32 	%r289, %r288, %r22;
	mul.wide.u32 	%rd230, %r289, 2;
	add.s64 	%rd45, %rd228, %rd230;
	add.s64 	%rd46, %rd229, %rd230;
	cvt.u64.u32 	%rd231, %r22;
	cvt.u64.u32 	%rd232, %r288;
	add.s64 	%rd233, %rd232, %rd231;
	shl.b64 	%rd234, %rd233, 1;
	add.s64 	%rd47, %rd228, %rd234;
	add.s64 	%rd48, %rd229, %rd234;
	add.s32 	%r290, %r4, 128;
	shr.u32 	%r24, %r290, %r237;
	mad.lo.s32 	%r291, %r24, 40, %r23;
	mul.wide.u32 	%rd235, %r291, 2;
	add.s64 	%rd49, %rd228, %rd235;
	add.s64 	%rd50, %rd229, %rd235;
	add.s32 	%r292, %r288, %r24;
	mul.wide.u32 	%rd236, %r292, 2;
	add.s64 	%rd51, %rd228, %rd236;
	add.s64 	%rd52, %rd229, %rd236;
	cvt.u64.u32 	%rd237, %r24;
	add.s64 	%rd238, %rd232, %rd237;
	shl.b64 	%rd239, %rd238, 1;
	add.s64 	%rd53, %rd228, %rd239;
	add.s64 	%rd54, %rd229, %rd239;
	add.s32 	%r293, %r4, 256;
	shr.u32 	%r25, %r293, %r237;
	mad.lo.s32 	%r294, %r25, 40, %r23;
	mul.wide.u32 	%rd240, %r294, 2;
	add.s64 	%rd55, %rd228, %rd240;
	add.s64 	%rd56, %rd229, %rd240;
	add.s32 	%r295, %r288, %r25;
	mul.wide.u32 	%rd241, %r295, 2;
	add.s64 	%rd57, %rd228, %rd241;
	add.s64 	%rd58, %rd229, %rd241;
	cvt.u64.u32 	%rd242, %r25;
	add.s64 	%rd243, %rd232, %rd242;
	shl.b64 	%rd244, %rd243, 1;
	add.s64 	%rd59, %rd228, %rd244;
	add.s64 	%rd60, %rd229, %rd244;
	add.s32 	%r296, %r4, 384;
	shr.u32 	%r26, %r296, %r237;
	mad.lo.s32 	%r297, %r26, 40, %r23;
	mul.wide.u32 	%rd245, %r297, 2;
	add.s64 	%rd61, %rd228, %rd245;
	add.s64 	%rd62, %rd229, %rd245;
	add.s32 	%r298, %r288, %r26;
	mul.wide.u32 	%rd246, %r298, 2;
	add.s64 	%rd63, %rd228, %rd246;
	add.s64 	%rd64, %rd229, %rd246;
	cvt.u64.u32 	%rd247, %r26;
	add.s64 	%rd248, %rd232, %rd247;
	shl.b64 	%rd249, %rd248, 1;
	add.s64 	%rd65, %rd228, %rd249;
	add.s64 	%rd66, %rd229, %rd249;
	add.s32 	%r27, %r236, %r239;
	add.s32 	%r28, %r27, %r236;
	add.s32 	%r29, %r28, %r236;
	add.s32 	%r30, %r29, %r236;
	add.s32 	%r31, %r30, %r236;
	add.s32 	%r32, %r31, %r236;
	add.s32 	%r33, %r32, %r236;
	add.s32 	%r34, %r33, %r236;
	add.s32 	%r35, %r34, %r236;
	add.s32 	%r36, %r35, %r236;
	add.s32 	%r37, %r36, %r236;
	add.s32 	%r38, %r37, %r236;
	add.s32 	%r39, %r38, %r236;
	add.s32 	%r40, %r39, %r236;
	add.s32 	%r41, %r40, %r236;
	or.b32  	%r299, %r8, %r5;
	mul.lo.s32 	%r42, %r299, 40;
	or.b32  	%r300, %r7, %r5;
	mul.lo.s32 	%r43, %r300, 40;
	mov.b32 	%r968, -32;
	mov.f32 	%f1244, 0f00000000;
	setp.eq.s32 	%p10, %r10, 0;
	setp.ne.s32 	%p11, %r10, 0;
	mov.f32 	%f1245, %f1244;
	mov.f32 	%f1246, %f1244;
	mov.f32 	%f1247, %f1244;
	mov.f32 	%f1248, %f1244;
	mov.f32 	%f1249, %f1244;
	mov.f32 	%f1250, %f1244;
	mov.f32 	%f1251, %f1244;
	mov.f32 	%f1252, %f1244;
	mov.f32 	%f1253, %f1244;
	mov.f32 	%f1254, %f1244;
	mov.f32 	%f1255, %f1244;
	mov.f32 	%f1256, %f1244;
	mov.f32 	%f1257, %f1244;
	mov.f32 	%f1258, %f1244;
	mov.f32 	%f1259, %f1244;
	mov.f32 	%f1260, %f1244;
	mov.f32 	%f1261, %f1244;
	mov.f32 	%f1262, %f1244;
	mov.f32 	%f1263, %f1244;
	mov.f32 	%f1264, %f1244;
	mov.f32 	%f1265, %f1244;
	mov.f32 	%f1266, %f1244;
	mov.f32 	%f1267, %f1244;
	mov.f32 	%f1268, %f1244;
	mov.f32 	%f1269, %f1244;
	mov.f32 	%f1270, %f1244;
	mov.f32 	%f1271, %f1244;
	mov.f32 	%f1272, %f1244;
	mov.f32 	%f1273, %f1244;
	mov.f32 	%f1274, %f1244;
	mov.f32 	%f1275, %f1244;
	bra.uni 	$L__BB0_9;
$L__BB0_230:
	bar.sync 0;
$L__BB0_231:
	setp.lt.s32 	%p169, %r968, %r13;
	@%p169 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_4;
$L__BB0_9:
	.pragma "nounroll";
	setp.lt.s32 	%p9, %r968, 0;
	setp.eq.s32 	%p330, %r15, 0;
	@%p9 bra 	$L__BB0_102;
	mov.f32 	%f418, 0f00000000;
	cvt.rn.bf16x2.f32 %r301, %f418, %f1184;
	shl.b32 	%r302, %r301, 16;
	mov.b32 %f420, %r302;
	sub.rn.f32 	%f423, %f1184, %f420;
	and.b32  	%r303, %r301, -65536;
	mov.b32 %f421, %r303;
	sub.rn.f32 	%f422, %f418, %f421;
	cvt.rn.bf16x2.f32 %r304, %f422, %f423;
	st.shared.u16 	[%rd11], %r301;
	@%p10 bra 	$L__BB0_11;
	bra.uni 	$L__BB0_12;
$L__BB0_11:
	cvt.u16.u32 	%rs1, %r304;
	st.shared.u16 	[%rd12], %rs1;
$L__BB0_12:
	cvt.rn.bf16x2.f32 %r305, %f418, %f1185;
	shl.b32 	%r306, %r305, 16;
	mov.b32 %f426, %r306;
	sub.rn.f32 	%f429, %f1185, %f426;
	and.b32  	%r307, %r305, -65536;
	mov.b32 %f427, %r307;
	sub.rn.f32 	%f428, %f418, %f427;
	cvt.rn.bf16x2.f32 %r308, %f428, %f429;
	st.shared.u16 	[%rd13], %r305;
	@%p11 bra 	$L__BB0_14;
	cvt.u16.u32 	%rs2, %r308;
	st.shared.u16 	[%rd14], %rs2;
$L__BB0_14:
	cvt.rn.bf16x2.f32 %r309, %f418, %f1186;
	shl.b32 	%r310, %r309, 16;
	mov.b32 %f432, %r310;
	sub.rn.f32 	%f435, %f1186, %f432;
	and.b32  	%r311, %r309, -65536;
	mov.b32 %f433, %r311;
	sub.rn.f32 	%f434, %f418, %f433;
	cvt.rn.bf16x2.f32 %r312, %f434, %f435;
	st.shared.u16 	[%rd15], %r309;
	@%p11 bra 	$L__BB0_16;
	cvt.u16.u32 	%rs3, %r312;
	st.shared.u16 	[%rd16], %rs3;
$L__BB0_16:
	cvt.rn.bf16x2.f32 %r313, %f418, %f1187;
	shl.b32 	%r314, %r313, 16;
	mov.b32 %f438, %r314;
	sub.rn.f32 	%f441, %f1187, %f438;
	and.b32  	%r315, %r313, -65536;
	mov.b32 %f439, %r315;
	sub.rn.f32 	%f440, %f418, %f439;
	cvt.rn.bf16x2.f32 %r316, %f440, %f441;
	st.shared.u16 	[%rd17], %r313;
	@%p11 bra 	$L__BB0_18;
	cvt.u16.u32 	%rs4, %r316;
	st.shared.u16 	[%rd18], %rs4;
$L__BB0_18:
	cvt.rn.bf16x2.f32 %r317, %f418, %f1188;
	shl.b32 	%r318, %r317, 16;
	mov.b32 %f444, %r318;
	sub.rn.f32 	%f447, %f1188, %f444;
	and.b32  	%r319, %r317, -65536;
	mov.b32 %f445, %r319;
	sub.rn.f32 	%f446, %f418, %f445;
	cvt.rn.bf16x2.f32 %r320, %f446, %f447;
	st.shared.u16 	[%rd19], %r317;
	@%p11 bra 	$L__BB0_20;
	cvt.u16.u32 	%rs5, %r320;
	st.shared.u16 	[%rd20], %rs5;
$L__BB0_20:
	cvt.rn.bf16x2.f32 %r321, %f418, %f1189;
	shl.b32 	%r322, %r321, 16;
	mov.b32 %f450, %r322;
	sub.rn.f32 	%f453, %f1189, %f450;
	and.b32  	%r323, %r321, -65536;
	mov.b32 %f451, %r323;
	sub.rn.f32 	%f452, %f418, %f451;
	cvt.rn.bf16x2.f32 %r324, %f452, %f453;
	st.shared.u16 	[%rd21], %r321;
	@%p11 bra 	$L__BB0_22;
	cvt.u16.u32 	%rs6, %r324;
	st.shared.u16 	[%rd22], %rs6;
$L__BB0_22:
	cvt.rn.bf16x2.f32 %r325, %f418, %f1190;
	shl.b32 	%r326, %r325, 16;
	mov.b32 %f456, %r326;
	sub.rn.f32 	%f459, %f1190, %f456;
	and.b32  	%r327, %r325, -65536;
	mov.b32 %f457, %r327;
	sub.rn.f32 	%f458, %f418, %f457;
	cvt.rn.bf16x2.f32 %r328, %f458, %f459;
	st.shared.u16 	[%rd23], %r325;
	@%p11 bra 	$L__BB0_24;
	cvt.u16.u32 	%rs7, %r328;
	st.shared.u16 	[%rd24], %rs7;
$L__BB0_24:
	cvt.rn.bf16x2.f32 %r329, %f418, %f1191;
	shl.b32 	%r330, %r329, 16;
	mov.b32 %f462, %r330;
	sub.rn.f32 	%f465, %f1191, %f462;
	and.b32  	%r331, %r329, -65536;
	mov.b32 %f463, %r331;
	sub.rn.f32 	%f464, %f418, %f463;
	cvt.rn.bf16x2.f32 %r332, %f464, %f465;
	st.shared.u16 	[%rd25], %r329;
	@%p11 bra 	$L__BB0_26;
	cvt.u16.u32 	%rs8, %r332;
	st.shared.u16 	[%rd26], %rs8;
$L__BB0_26:
	cvt.rn.bf16x2.f32 %r333, %f418, %f1192;
	shl.b32 	%r334, %r333, 16;
	mov.b32 %f468, %r334;
	sub.rn.f32 	%f471, %f1192, %f468;
	and.b32  	%r335, %r333, -65536;
	mov.b32 %f469, %r335;
	sub.rn.f32 	%f470, %f418, %f469;
	cvt.rn.bf16x2.f32 %r336, %f470, %f471;
	st.shared.u16 	[%rd27], %r333;
	@%p11 bra 	$L__BB0_28;
	cvt.u16.u32 	%rs9, %r336;
	st.shared.u16 	[%rd28], %rs9;
$L__BB0_28:
	cvt.rn.bf16x2.f32 %r337, %f418, %f1193;
	shl.b32 	%r338, %r337, 16;
	mov.b32 %f474, %r338;
	sub.rn.f32 	%f477, %f1193, %f474;
	and.b32  	%r339, %r337, -65536;
	mov.b32 %f475, %r339;
	sub.rn.f32 	%f476, %f418, %f475;
	cvt.rn.bf16x2.f32 %r340, %f476, %f477;
	st.shared.u16 	[%rd29], %r337;
	@%p11 bra 	$L__BB0_30;
	cvt.u16.u32 	%rs10, %r340;
	st.shared.u16 	[%rd30], %rs10;
$L__BB0_30:
	cvt.rn.bf16x2.f32 %r341, %f418, %f1194;
	shl.b32 	%r342, %r341, 16;
	mov.b32 %f480, %r342;
	sub.rn.f32 	%f483, %f1194, %f480;
	and.b32  	%r343, %r341, -65536;
	mov.b32 %f481, %r343;
	sub.rn.f32 	%f482, %f418, %f481;
	cvt.rn.bf16x2.f32 %r344, %f482, %f483;
	st.shared.u16 	[%rd31], %r341;
	@%p11 bra 	$L__BB0_32;
	cvt.u16.u32 	%rs11, %r344;
	st.shared.u16 	[%rd32], %rs11;
$L__BB0_32:
	cvt.rn.bf16x2.f32 %r345, %f418, %f1195;
	shl.b32 	%r346, %r345, 16;
	mov.b32 %f486, %r346;
	sub.rn.f32 	%f489, %f1195, %f486;
	and.b32  	%r347, %r345, -65536;
	mov.b32 %f487, %r347;
	sub.rn.f32 	%f488, %f418, %f487;
	cvt.rn.bf16x2.f32 %r348, %f488, %f489;
	st.shared.u16 	[%rd33], %r345;
	@%p11 bra 	$L__BB0_34;
	cvt.u16.u32 	%rs12, %r348;
	st.shared.u16 	[%rd34], %rs12;
$L__BB0_34:
	cvt.rn.bf16x2.f32 %r349, %f418, %f1196;
	shl.b32 	%r350, %r349, 16;
	mov.b32 %f492, %r350;
	sub.rn.f32 	%f495, %f1196, %f492;
	and.b32  	%r351, %r349, -65536;
	mov.b32 %f493, %r351;
	sub.rn.f32 	%f494, %f418, %f493;
	cvt.rn.bf16x2.f32 %r352, %f494, %f495;
	st.shared.u16 	[%rd35], %r349;
	@%p11 bra 	$L__BB0_36;
	cvt.u16.u32 	%rs13, %r352;
	st.shared.u16 	[%rd36], %rs13;
$L__BB0_36:
	cvt.rn.bf16x2.f32 %r353, %f418, %f1197;
	shl.b32 	%r354, %r353, 16;
	mov.b32 %f498, %r354;
	sub.rn.f32 	%f501, %f1197, %f498;
	and.b32  	%r355, %r353, -65536;
	mov.b32 %f499, %r355;
	sub.rn.f32 	%f500, %f418, %f499;
	cvt.rn.bf16x2.f32 %r356, %f500, %f501;
	st.shared.u16 	[%rd37], %r353;
	@%p11 bra 	$L__BB0_38;
	cvt.u16.u32 	%rs14, %r356;
	st.shared.u16 	[%rd38], %rs14;
$L__BB0_38:
	cvt.rn.bf16x2.f32 %r357, %f418, %f1198;
	shl.b32 	%r358, %r357, 16;
	mov.b32 %f504, %r358;
	sub.rn.f32 	%f507, %f1198, %f504;
	and.b32  	%r359, %r357, -65536;
	mov.b32 %f505, %r359;
	sub.rn.f32 	%f506, %f418, %f505;
	cvt.rn.bf16x2.f32 %r360, %f506, %f507;
	st.shared.u16 	[%rd39], %r357;
	@%p11 bra 	$L__BB0_40;
	cvt.u16.u32 	%rs15, %r360;
	st.shared.u16 	[%rd40], %rs15;
$L__BB0_40:
	cvt.rn.bf16x2.f32 %r361, %f418, %f1199;
	shl.b32 	%r362, %r361, 16;
	mov.b32 %f510, %r362;
	sub.rn.f32 	%f513, %f1199, %f510;
	and.b32  	%r363, %r361, -65536;
	mov.b32 %f511, %r363;
	sub.rn.f32 	%f512, %f418, %f511;
	cvt.rn.bf16x2.f32 %r364, %f512, %f513;
	st.shared.u16 	[%rd41], %r361;
	@%p11 bra 	$L__BB0_42;
	cvt.u16.u32 	%rs16, %r364;
	st.shared.u16 	[%rd42], %rs16;
$L__BB0_42:
	mov.u32 	%r969, %r4;
	@%p330 bra 	$L__BB0_49;
	bra.uni 	$L__BB0_43;
$L__BB0_49:
	@%p4 bra 	$L__BB0_54;
	cvt.rn.bf16x2.f32 %r375, %f1242, %f1243;
	shl.b32 	%r376, %r375, 16;
	mov.b32 %f524, %r376;
	sub.rn.f32 	%f527, %f1243, %f524;
	and.b32  	%r377, %r375, -65536;
	mov.b32 %f525, %r377;
	sub.rn.f32 	%f526, %f1242, %f525;
	cvt.rn.bf16x2.f32 %r378, %f526, %f527;
	st.shared.u16 	[%rd43], %r375;
	shr.u32 	%r379, %r375, 16;
	st.shared.u16 	[%rd43+2], %r379;
	@%p10 bra 	$L__BB0_51;
	bra.uni 	$L__BB0_52;
$L__BB0_51:
	st.shared.u16 	[%rd44], %r378;
	shr.u32 	%r380, %r378, 16;
	st.shared.u16 	[%rd44+2], %r380;
$L__BB0_52:
	cvt.rn.bf16x2.f32 %r381, %f1240, %f1241;
	shl.b32 	%r382, %r381, 16;
	mov.b32 %f530, %r382;
	sub.rn.f32 	%f533, %f1241, %f530;
	and.b32  	%r383, %r381, -65536;
	mov.b32 %f531, %r383;
	sub.rn.f32 	%f532, %f1240, %f531;
	cvt.rn.bf16x2.f32 %r63, %f532, %f533;
	st.shared.u16 	[%rd43+4], %r381;
	shr.u32 	%r385, %r381, 16;
	st.shared.u16 	[%rd43+6], %r385;
	@%p11 bra 	$L__BB0_62;
	st.shared.u16 	[%rd44+4], %r63;
	shr.u32 	%r386, %r63, 16;
	st.shared.u16 	[%rd44+6], %r386;
	bra.uni 	$L__BB0_62;
$L__BB0_46:
	mad.lo.s32 	%r374, %r57, 40, %r58;
	cvt.rn.bf16x2.f32 %r370, %f418, %f1183;
	shl.b32 	%r371, %r370, 16;
	mov.b32 %f518, %r371;
	sub.rn.f32 	%f521, %f1183, %f518;
	and.b32  	%r372, %r370, -65536;
	mov.b32 %f519, %r372;
	sub.rn.f32 	%f520, %f418, %f519;
	cvt.rn.bf16x2.f32 %r373, %f520, %f521;
	mul.wide.u32 	%rd258, %r374, 2;
	add.s64 	%rd260, %rd228, %rd258;
	st.shared.u16 	[%rd260], %r370;
	@%p11 bra 	$L__BB0_48;
	bra.uni 	$L__BB0_47;
$L__BB0_48:
	add.s32 	%r61, %r969, 128;
	setp.lt.u32 	%p32, %r969, 1920;
	mov.u32 	%r969, %r61;
	@%p32 bra 	$L__BB0_43;
	bra.uni 	$L__BB0_101;
$L__BB0_43:
	.pragma "nounroll";
	shr.u32 	%r366, %r969, 5;
	selp.b32 	%r57, %r19, %r366, %p4;
	shr.u32 	%r367, %r969, 6;
	selp.b32 	%r58, %r367, %r16, %p4;
	or.b32  	%r59, %r57, %r3;
	setp.ge.s32 	%p28, %r59, %r230;
	mov.f32 	%f1183, %f418;
	@%p28 bra 	$L__BB0_46;
	or.b32  	%r60, %r58, %r968;
	setp.ge.s32 	%p29, %r60, %r13;
	mov.f32 	%f1183, %f418;
	@%p29 bra 	$L__BB0_46;
	ld.local.u64 	%rd250, [%rd1+8];
	cvta.to.global.u64 	%rd251, %rd250;
	selp.b32 	%r368, %r60, %r59, %p4;
	selp.b32 	%r369, %r59, %r60, %p4;
	cvt.u64.u32 	%rd252, %r368;
	mul.lo.s64 	%rd253, %rd252, %rd5;
	shl.b64 	%rd254, %rd253, 2;
	add.s64 	%rd255, %rd251, %rd254;
	mul.wide.u32 	%rd256, %r369, 4;
	add.s64 	%rd257, %rd255, %rd256;
	ld.global.f32 	%f1183, [%rd257];
	bra.uni 	$L__BB0_46;
$L__BB0_47:
	add.s64 	%rd67, %rd260, 5120;
	cvt.u16.u32 	%rs17, %r373;
	st.shared.u16 	[%rd67], %rs17;
	bra.uni 	$L__BB0_48;
$L__BB0_54:
	mov.f32 	%f534, 0f00000000;
	cvt.rn.bf16x2.f32 %r387, %f534, %f1243;
	shl.b32 	%r388, %r387, 16;
	mov.b32 %f536, %r388;
	sub.rn.f32 	%f539, %f1243, %f536;
	and.b32  	%r389, %r387, -65536;
	mov.b32 %f537, %r389;
	sub.rn.f32 	%f538, %f534, %f537;
	cvt.rn.bf16x2.f32 %r390, %f538, %f539;
	st.shared.u16 	[%rd45], %r387;
	@%p10 bra 	$L__BB0_55;
	bra.uni 	$L__BB0_56;
$L__BB0_55:
	cvt.u16.u32 	%rs18, %r390;
	st.shared.u16 	[%rd46], %rs18;
$L__BB0_56:
	cvt.rn.bf16x2.f32 %r391, %f534, %f1242;
	shl.b32 	%r392, %r391, 16;
	mov.b32 %f542, %r392;
	sub.rn.f32 	%f545, %f1242, %f542;
	and.b32  	%r393, %r391, -65536;
	mov.b32 %f543, %r393;
	sub.rn.f32 	%f544, %f534, %f543;
	cvt.rn.bf16x2.f32 %r394, %f544, %f545;
	st.shared.u16 	[%rd47+80], %r391;
	@%p11 bra 	$L__BB0_58;
	cvt.u16.u32 	%rs19, %r394;
	st.shared.u16 	[%rd48+80], %rs19;
$L__BB0_58:
	cvt.rn.bf16x2.f32 %r395, %f534, %f1241;
	shl.b32 	%r396, %r395, 16;
	mov.b32 %f548, %r396;
	sub.rn.f32 	%f551, %f1241, %f548;
	and.b32  	%r397, %r395, -65536;
	mov.b32 %f549, %r397;
	sub.rn.f32 	%f550, %f534, %f549;
	cvt.rn.bf16x2.f32 %r398, %f550, %f551;
	st.shared.u16 	[%rd47+160], %r395;
	@%p11 bra 	$L__BB0_60;
	cvt.u16.u32 	%rs20, %r398;
	st.shared.u16 	[%rd48+160], %rs20;
$L__BB0_60:
	cvt.rn.bf16x2.f32 %r399, %f534, %f1240;
	shl.b32 	%r400, %r399, 16;
	mov.b32 %f554, %r400;
	sub.rn.f32 	%f557, %f1240, %f554;
	and.b32  	%r401, %r399, -65536;
	mov.b32 %f555, %r401;
	sub.rn.f32 	%f556, %f534, %f555;
	cvt.rn.bf16x2.f32 %r402, %f556, %f557;
	st.shared.u16 	[%rd47+240], %r399;
	@%p11 bra 	$L__BB0_62;
	cvt.u16.u32 	%rs21, %r402;
	st.shared.u16 	[%rd48+240], %rs21;
$L__BB0_62:
	@%p4 bra 	$L__BB0_67;
	cvt.rn.bf16x2.f32 %r403, %f1238, %f1239;
	shl.b32 	%r404, %r403, 16;
	mov.b32 %f560, %r404;
	sub.rn.f32 	%f563, %f1239, %f560;
	and.b32  	%r405, %r403, -65536;
	mov.b32 %f561, %r405;
	sub.rn.f32 	%f562, %f1238, %f561;
	cvt.rn.bf16x2.f32 %r64, %f562, %f563;
	st.shared.u16 	[%rd49], %r403;
	shr.u32 	%r407, %r403, 16;
	st.shared.u16 	[%rd49+2], %r407;
	@%p11 bra 	$L__BB0_65;
	st.shared.u16 	[%rd50], %r64;
	shr.u32 	%r408, %r64, 16;
	st.shared.u16 	[%rd50+2], %r408;
$L__BB0_65:
	cvt.rn.bf16x2.f32 %r409, %f1236, %f1237;
	shl.b32 	%r410, %r409, 16;
	mov.b32 %f566, %r410;
	sub.rn.f32 	%f569, %f1237, %f566;
	and.b32  	%r411, %r409, -65536;
	mov.b32 %f567, %r411;
	sub.rn.f32 	%f568, %f1236, %f567;
	cvt.rn.bf16x2.f32 %r65, %f568, %f569;
	st.shared.u16 	[%rd49+4], %r409;
	shr.u32 	%r413, %r409, 16;
	st.shared.u16 	[%rd49+6], %r413;
	@%p11 bra 	$L__BB0_75;
	st.shared.u16 	[%rd50+4], %r65;
	shr.u32 	%r414, %r65, 16;
	st.shared.u16 	[%rd50+6], %r414;
	bra.uni 	$L__BB0_75;
$L__BB0_67:
	mov.f32 	%f570, 0f00000000;
	cvt.rn.bf16x2.f32 %r415, %f570, %f1239;
	shl.b32 	%r416, %r415, 16;
	mov.b32 %f572, %r416;
	sub.rn.f32 	%f575, %f1239, %f572;
	and.b32  	%r417, %r415, -65536;
	mov.b32 %f573, %r417;
	sub.rn.f32 	%f574, %f570, %f573;
	cvt.rn.bf16x2.f32 %r418, %f574, %f575;
	st.shared.u16 	[%rd51], %r415;
	@%p11 bra 	$L__BB0_69;
	cvt.u16.u32 	%rs22, %r418;
	st.shared.u16 	[%rd52], %rs22;
$L__BB0_69:
	cvt.rn.bf16x2.f32 %r419, %f570, %f1238;
	shl.b32 	%r420, %r419, 16;
	mov.b32 %f578, %r420;
	sub.rn.f32 	%f581, %f1238, %f578;
	and.b32  	%r421, %r419, -65536;
	mov.b32 %f579, %r421;
	sub.rn.f32 	%f580, %f570, %f579;
	cvt.rn.bf16x2.f32 %r422, %f580, %f581;
	st.shared.u16 	[%rd53+80], %r419;
	@%p11 bra 	$L__BB0_71;
	cvt.u16.u32 	%rs23, %r422;
	st.shared.u16 	[%rd54+80], %rs23;
$L__BB0_71:
	cvt.rn.bf16x2.f32 %r423, %f570, %f1237;
	shl.b32 	%r424, %r423, 16;
	mov.b32 %f584, %r424;
	sub.rn.f32 	%f587, %f1237, %f584;
	and.b32  	%r425, %r423, -65536;
	mov.b32 %f585, %r425;
	sub.rn.f32 	%f586, %f570, %f585;
	cvt.rn.bf16x2.f32 %r426, %f586, %f587;
	st.shared.u16 	[%rd53+160], %r423;
	@%p11 bra 	$L__BB0_73;
	cvt.u16.u32 	%rs24, %r426;
	st.shared.u16 	[%rd54+160], %rs24;
$L__BB0_73:
	cvt.rn.bf16x2.f32 %r427, %f570, %f1236;
	shl.b32 	%r428, %r427, 16;
	mov.b32 %f590, %r428;
	sub.rn.f32 	%f593, %f1236, %f590;
	and.b32  	%r429, %r427, -65536;
	mov.b32 %f591, %r429;
	sub.rn.f32 	%f592, %f570, %f591;
	cvt.rn.bf16x2.f32 %r430, %f592, %f593;
	st.shared.u16 	[%rd53+240], %r427;
	@%p11 bra 	$L__BB0_75;
	cvt.u16.u32 	%rs25, %r430;
	st.shared.u16 	[%rd54+240], %rs25;
$L__BB0_75:
	@%p4 bra 	$L__BB0_80;
	cvt.rn.bf16x2.f32 %r431, %f1234, %f1235;
	shl.b32 	%r432, %r431, 16;
	mov.b32 %f596, %r432;
	sub.rn.f32 	%f599, %f1235, %f596;
	and.b32  	%r433, %r431, -65536;
	mov.b32 %f597, %r433;
	sub.rn.f32 	%f598, %f1234, %f597;
	cvt.rn.bf16x2.f32 %r66, %f598, %f599;
	st.shared.u16 	[%rd55], %r431;
	shr.u32 	%r435, %r431, 16;
	st.shared.u16 	[%rd55+2], %r435;
	@%p11 bra 	$L__BB0_78;
	st.shared.u16 	[%rd56], %r66;
	shr.u32 	%r436, %r66, 16;
	st.shared.u16 	[%rd56+2], %r436;
$L__BB0_78:
	cvt.rn.bf16x2.f32 %r437, %f1232, %f1233;
	shl.b32 	%r438, %r437, 16;
	mov.b32 %f602, %r438;
	sub.rn.f32 	%f605, %f1233, %f602;
	and.b32  	%r439, %r437, -65536;
	mov.b32 %f603, %r439;
	sub.rn.f32 	%f604, %f1232, %f603;
	cvt.rn.bf16x2.f32 %r67, %f604, %f605;
	st.shared.u16 	[%rd55+4], %r437;
	shr.u32 	%r441, %r437, 16;
	st.shared.u16 	[%rd55+6], %r441;
	@%p11 bra 	$L__BB0_88;
	st.shared.u16 	[%rd56+4], %r67;
	shr.u32 	%r442, %r67, 16;
	st.shared.u16 	[%rd56+6], %r442;
	bra.uni 	$L__BB0_88;
$L__BB0_80:
	mov.f32 	%f606, 0f00000000;
	cvt.rn.bf16x2.f32 %r443, %f606, %f1235;
	shl.b32 	%r444, %r443, 16;
	mov.b32 %f608, %r444;
	sub.rn.f32 	%f611, %f1235, %f608;
	and.b32  	%r445, %r443, -65536;
	mov.b32 %f609, %r445;
	sub.rn.f32 	%f610, %f606, %f609;
	cvt.rn.bf16x2.f32 %r446, %f610, %f611;
	st.shared.u16 	[%rd57], %r443;
	@%p11 bra 	$L__BB0_82;
	cvt.u16.u32 	%rs26, %r446;
	st.shared.u16 	[%rd58], %rs26;
$L__BB0_82:
	cvt.rn.bf16x2.f32 %r447, %f606, %f1234;
	shl.b32 	%r448, %r447, 16;
	mov.b32 %f614, %r448;
	sub.rn.f32 	%f617, %f1234, %f614;
	and.b32  	%r449, %r447, -65536;
	mov.b32 %f615, %r449;
	sub.rn.f32 	%f616, %f606, %f615;
	cvt.rn.bf16x2.f32 %r450, %f616, %f617;
	st.shared.u16 	[%rd59+80], %r447;
	@%p11 bra 	$L__BB0_84;
	cvt.u16.u32 	%rs27, %r450;
	st.shared.u16 	[%rd60+80], %rs27;
$L__BB0_84:
	cvt.rn.bf16x2.f32 %r451, %f606, %f1233;
	shl.b32 	%r452, %r451, 16;
	mov.b32 %f620, %r452;
	sub.rn.f32 	%f623, %f1233, %f620;
	and.b32  	%r453, %r451, -65536;
	mov.b32 %f621, %r453;
	sub.rn.f32 	%f622, %f606, %f621;
	cvt.rn.bf16x2.f32 %r454, %f622, %f623;
	st.shared.u16 	[%rd59+160], %r451;
	@%p11 bra 	$L__BB0_86;
	cvt.u16.u32 	%rs28, %r454;
	st.shared.u16 	[%rd60+160], %rs28;
$L__BB0_86:
	cvt.rn.bf16x2.f32 %r455, %f606, %f1232;
	shl.b32 	%r456, %r455, 16;
	mov.b32 %f626, %r456;
	sub.rn.f32 	%f629, %f1232, %f626;
	and.b32  	%r457, %r455, -65536;
	mov.b32 %f627, %r457;
	sub.rn.f32 	%f628, %f606, %f627;
	cvt.rn.bf16x2.f32 %r458, %f628, %f629;
	st.shared.u16 	[%rd59+240], %r455;
	@%p11 bra 	$L__BB0_88;
	cvt.u16.u32 	%rs29, %r458;
	st.shared.u16 	[%rd60+240], %rs29;
$L__BB0_88:
	@%p4 bra 	$L__BB0_93;
	cvt.rn.bf16x2.f32 %r459, %f1230, %f1231;
	shl.b32 	%r460, %r459, 16;
	mov.b32 %f632, %r460;
	sub.rn.f32 	%f635, %f1231, %f632;
	and.b32  	%r461, %r459, -65536;
	mov.b32 %f633, %r461;
	sub.rn.f32 	%f634, %f1230, %f633;
	cvt.rn.bf16x2.f32 %r68, %f634, %f635;
	st.shared.u16 	[%rd61], %r459;
	shr.u32 	%r463, %r459, 16;
	st.shared.u16 	[%rd61+2], %r463;
	@%p11 bra 	$L__BB0_91;
	st.shared.u16 	[%rd62], %r68;
	shr.u32 	%r464, %r68, 16;
	st.shared.u16 	[%rd62+2], %r464;
$L__BB0_91:
	cvt.rn.bf16x2.f32 %r465, %f1228, %f1229;
	shl.b32 	%r466, %r465, 16;
	mov.b32 %f638, %r466;
	sub.rn.f32 	%f641, %f1229, %f638;
	and.b32  	%r467, %r465, -65536;
	mov.b32 %f639, %r467;
	sub.rn.f32 	%f640, %f1228, %f639;
	cvt.rn.bf16x2.f32 %r69, %f640, %f641;
	st.shared.u16 	[%rd61+4], %r465;
	shr.u32 	%r469, %r465, 16;
	st.shared.u16 	[%rd61+6], %r469;
	@%p11 bra 	$L__BB0_101;
	st.shared.u16 	[%rd62+4], %r69;
	shr.u32 	%r470, %r69, 16;
	st.shared.u16 	[%rd62+6], %r470;
	bra.uni 	$L__BB0_101;
$L__BB0_93:
	mov.f32 	%f642, 0f00000000;
	cvt.rn.bf16x2.f32 %r471, %f642, %f1231;
	shl.b32 	%r472, %r471, 16;
	mov.b32 %f644, %r472;
	sub.rn.f32 	%f647, %f1231, %f644;
	and.b32  	%r473, %r471, -65536;
	mov.b32 %f645, %r473;
	sub.rn.f32 	%f646, %f642, %f645;
	cvt.rn.bf16x2.f32 %r474, %f646, %f647;
	st.shared.u16 	[%rd63], %r471;
	@%p11 bra 	$L__BB0_95;
	cvt.u16.u32 	%rs30, %r474;
	st.shared.u16 	[%rd64], %rs30;
$L__BB0_95:
	cvt.rn.bf16x2.f32 %r475, %f642, %f1230;
	shl.b32 	%r476, %r475, 16;
	mov.b32 %f650, %r476;
	sub.rn.f32 	%f653, %f1230, %f650;
	and.b32  	%r477, %r475, -65536;
	mov.b32 %f651, %r477;
	sub.rn.f32 	%f652, %f642, %f651;
	cvt.rn.bf16x2.f32 %r478, %f652, %f653;
	st.shared.u16 	[%rd65+80], %r475;
	@%p11 bra 	$L__BB0_97;
	cvt.u16.u32 	%rs31, %r478;
	st.shared.u16 	[%rd66+80], %rs31;
$L__BB0_97:
	cvt.rn.bf16x2.f32 %r479, %f642, %f1229;
	shl.b32 	%r480, %r479, 16;
	mov.b32 %f656, %r480;
	sub.rn.f32 	%f659, %f1229, %f656;
	and.b32  	%r481, %r479, -65536;
	mov.b32 %f657, %r481;
	sub.rn.f32 	%f658, %f642, %f657;
	cvt.rn.bf16x2.f32 %r482, %f658, %f659;
	st.shared.u16 	[%rd65+160], %r479;
	@%p11 bra 	$L__BB0_99;
	cvt.u16.u32 	%rs32, %r482;
	st.shared.u16 	[%rd66+160], %rs32;
$L__BB0_99:
	cvt.rn.bf16x2.f32 %r483, %f642, %f1228;
	shl.b32 	%r484, %r483, 16;
	mov.b32 %f662, %r484;
	sub.rn.f32 	%f665, %f1228, %f662;
	and.b32  	%r485, %r483, -65536;
	mov.b32 %f663, %r485;
	sub.rn.f32 	%f664, %f642, %f663;
	cvt.rn.bf16x2.f32 %r486, %f664, %f665;
	st.shared.u16 	[%rd65+240], %r483;
	@%p11 bra 	$L__BB0_101;
	cvt.u16.u32 	%rs33, %r486;
	st.shared.u16 	[%rd66+240], %rs33;
$L__BB0_101:
	bar.sync 0;
$L__BB0_102:
	add.s32 	%r968, %r968, 32;
	setp.ge.s32 	%p61, %r968, %r13;
	@%p61 bra 	$L__BB0_208;
	cvt.u32.u64 	%r487, %rd6;
	setp.lt.s32 	%p62, %r487, %r9;
	ld.local.s32 	%rd261, [%rd1+44];
	mul.lo.s64 	%rd262, %rd261, %rd6;
	or.b32  	%r71, %r968, %r17;
	cvt.s64.s32 	%rd263, %r71;
	mul.lo.s64 	%rd264, %rd263, %rd7;
	add.s64 	%rd68, %rd262, %rd264;
	setp.lt.s32 	%p63, %r71, %r13;
	and.pred  	%p64, %p62, %p63;
	mov.f32 	%f1199, 0f00000000;
	mov.f32 	%f1184, %f1199;
	@%p64 bra 	$L__BB0_104;
	bra.uni 	$L__BB0_109;
$L__BB0_104:
	ld.local.u64 	%rd266, [%rd1];
	cvta.to.global.u64 	%rd70, %rd266;
	ld.local.u32 	%r489, [%rd1+60];
	setp.eq.s32 	%p65, %r489, 1;
	@%p65 bra 	$L__BB0_107;
	setp.ne.s32 	%p66, %r489, 0;
	@%p66 bra 	$L__BB0_108;
	shl.b64 	%rd269, %rd68, 2;
	add.s64 	%rd270, %rd70, %rd269;
	ld.global.f32 	%f1184, [%rd270];
	bra.uni 	$L__BB0_109;
$L__BB0_107:
	shl.b64 	%rd267, %rd68, 1;
	add.s64 	%rd268, %rd70, %rd267;
	ld.global.u16 	%r491, [%rd268];
	shl.b32 	%r490, %r491, 16;
	mov.b32 %f1184, %r490;
	bra.uni 	$L__BB0_109;
$L__BB0_108:
	shl.b64 	%rd271, %rd68, 1;
	add.s64 	%rd272, %rd70, %rd271;
	ld.global.u16 	%rs34, [%rd272];
	cvt.f32.f16 %f1184, %rs34;
$L__BB0_109:
	mul.lo.s64 	%rd265, %rd261, %rd8;
	add.s64 	%rd69, %rd265, %rd9;
	setp.lt.s32 	%p67, %r27, %r9;
	add.s64 	%rd71, %rd69, %rd68;
	add.s32 	%r76, %r20, %r71;
	setp.lt.s32 	%p68, %r76, %r13;
	and.pred  	%p69, %p67, %p68;
	mov.f32 	%f1185, %f1199;
	@!%p69 bra 	$L__BB0_115;
	bra.uni 	$L__BB0_110;
$L__BB0_110:
	ld.local.u64 	%rd273, [%rd1];
	cvta.to.global.u64 	%rd72, %rd273;
	ld.local.u32 	%r493, [%rd1+60];
	setp.eq.s32 	%p70, %r493, 0;
	@%p70 bra 	$L__BB0_113;
	setp.ne.s32 	%p71, %r493, 1;
	@%p71 bra 	$L__BB0_114;
	shl.b64 	%rd274, %rd71, 1;
	add.s64 	%rd275, %rd72, %rd274;
	ld.global.u16 	%r495, [%rd275];
	shl.b32 	%r494, %r495, 16;
	mov.b32 %f1185, %r494;
	bra.uni 	$L__BB0_115;
$L__BB0_113:
	shl.b64 	%rd276, %rd71, 2;
	add.s64 	%rd277, %rd72, %rd276;
	ld.global.f32 	%f1185, [%rd277];
	bra.uni 	$L__BB0_115;
$L__BB0_114:
	shl.b64 	%rd278, %rd71, 1;
	add.s64 	%rd279, %rd72, %rd278;
	ld.global.u16 	%rs35, [%rd279];
	cvt.f32.f16 %f1185, %rs35;
$L__BB0_115:
	setp.lt.s32 	%p72, %r28, %r9;
	add.s64 	%rd73, %rd69, %rd71;
	add.s32 	%r77, %r76, %r20;
	setp.lt.s32 	%p73, %r77, %r13;
	and.pred  	%p74, %p72, %p73;
	mov.f32 	%f1186, %f1199;
	@!%p74 bra 	$L__BB0_121;
	bra.uni 	$L__BB0_116;
$L__BB0_116:
	ld.local.u64 	%rd280, [%rd1];
	cvta.to.global.u64 	%rd74, %rd280;
	ld.local.u32 	%r497, [%rd1+60];
	setp.eq.s32 	%p75, %r497, 0;
	@%p75 bra 	$L__BB0_119;
	setp.ne.s32 	%p76, %r497, 1;
	@%p76 bra 	$L__BB0_120;
	shl.b64 	%rd281, %rd73, 1;
	add.s64 	%rd282, %rd74, %rd281;
	ld.global.u16 	%r499, [%rd282];
	shl.b32 	%r498, %r499, 16;
	mov.b32 %f1186, %r498;
	bra.uni 	$L__BB0_121;
$L__BB0_119:
	shl.b64 	%rd283, %rd73, 2;
	add.s64 	%rd284, %rd74, %rd283;
	ld.global.f32 	%f1186, [%rd284];
	bra.uni 	$L__BB0_121;
$L__BB0_120:
	shl.b64 	%rd285, %rd73, 1;
	add.s64 	%rd286, %rd74, %rd285;
	ld.global.u16 	%rs36, [%rd286];
	cvt.f32.f16 %f1186, %rs36;
$L__BB0_121:
	setp.lt.s32 	%p77, %r29, %r9;
	add.s64 	%rd75, %rd69, %rd73;
	add.s32 	%r78, %r77, %r20;
	setp.lt.s32 	%p78, %r78, %r13;
	and.pred  	%p79, %p77, %p78;
	mov.f32 	%f1187, %f1199;
	@!%p79 bra 	$L__BB0_127;
	bra.uni 	$L__BB0_122;
$L__BB0_122:
	ld.local.u64 	%rd287, [%rd1];
	cvta.to.global.u64 	%rd76, %rd287;
	ld.local.u32 	%r501, [%rd1+60];
	setp.eq.s32 	%p80, %r501, 0;
	@%p80 bra 	$L__BB0_125;
	setp.ne.s32 	%p81, %r501, 1;
	@%p81 bra 	$L__BB0_126;
	shl.b64 	%rd288, %rd75, 1;
	add.s64 	%rd289, %rd76, %rd288;
	ld.global.u16 	%r503, [%rd289];
	shl.b32 	%r502, %r503, 16;
	mov.b32 %f1187, %r502;
	bra.uni 	$L__BB0_127;
$L__BB0_125:
	shl.b64 	%rd290, %rd75, 2;
	add.s64 	%rd291, %rd76, %rd290;
	ld.global.f32 	%f1187, [%rd291];
	bra.uni 	$L__BB0_127;
$L__BB0_126:
	shl.b64 	%rd292, %rd75, 1;
	add.s64 	%rd293, %rd76, %rd292;
	ld.global.u16 	%rs37, [%rd293];
	cvt.f32.f16 %f1187, %rs37;
$L__BB0_127:
	setp.lt.s32 	%p82, %r30, %r9;
	add.s64 	%rd77, %rd69, %rd75;
	add.s32 	%r79, %r78, %r20;
	setp.lt.s32 	%p83, %r79, %r13;
	and.pred  	%p84, %p82, %p83;
	mov.f32 	%f1188, %f1199;
	@!%p84 bra 	$L__BB0_133;
	bra.uni 	$L__BB0_128;
$L__BB0_128:
	ld.local.u64 	%rd294, [%rd1];
	cvta.to.global.u64 	%rd78, %rd294;
	ld.local.u32 	%r505, [%rd1+60];
	setp.eq.s32 	%p85, %r505, 0;
	@%p85 bra 	$L__BB0_131;
	setp.ne.s32 	%p86, %r505, 1;
	@%p86 bra 	$L__BB0_132;
	shl.b64 	%rd295, %rd77, 1;
	add.s64 	%rd296, %rd78, %rd295;
	ld.global.u16 	%r507, [%rd296];
	shl.b32 	%r506, %r507, 16;
	mov.b32 %f1188, %r506;
	bra.uni 	$L__BB0_133;
$L__BB0_131:
	shl.b64 	%rd297, %rd77, 2;
	add.s64 	%rd298, %rd78, %rd297;
	ld.global.f32 	%f1188, [%rd298];
	bra.uni 	$L__BB0_133;
$L__BB0_132:
	shl.b64 	%rd299, %rd77, 1;
	add.s64 	%rd300, %rd78, %rd299;
	ld.global.u16 	%rs38, [%rd300];
	cvt.f32.f16 %f1188, %rs38;
$L__BB0_133:
	setp.lt.s32 	%p87, %r31, %r9;
	add.s64 	%rd79, %rd69, %rd77;
	add.s32 	%r80, %r79, %r20;
	setp.lt.s32 	%p88, %r80, %r13;
	and.pred  	%p89, %p87, %p88;
	mov.f32 	%f1189, %f1199;
	@!%p89 bra 	$L__BB0_139;
	bra.uni 	$L__BB0_134;
$L__BB0_134:
	ld.local.u64 	%rd301, [%rd1];
	cvta.to.global.u64 	%rd80, %rd301;
	ld.local.u32 	%r509, [%rd1+60];
	setp.eq.s32 	%p90, %r509, 0;
	@%p90 bra 	$L__BB0_137;
	setp.ne.s32 	%p91, %r509, 1;
	@%p91 bra 	$L__BB0_138;
	shl.b64 	%rd302, %rd79, 1;
	add.s64 	%rd303, %rd80, %rd302;
	ld.global.u16 	%r511, [%rd303];
	shl.b32 	%r510, %r511, 16;
	mov.b32 %f1189, %r510;
	bra.uni 	$L__BB0_139;
$L__BB0_137:
	shl.b64 	%rd304, %rd79, 2;
	add.s64 	%rd305, %rd80, %rd304;
	ld.global.f32 	%f1189, [%rd305];
	bra.uni 	$L__BB0_139;
$L__BB0_138:
	shl.b64 	%rd306, %rd79, 1;
	add.s64 	%rd307, %rd80, %rd306;
	ld.global.u16 	%rs39, [%rd307];
	cvt.f32.f16 %f1189, %rs39;
$L__BB0_139:
	setp.lt.s32 	%p92, %r32, %r9;
	add.s64 	%rd81, %rd69, %rd79;
	add.s32 	%r81, %r80, %r20;
	setp.lt.s32 	%p93, %r81, %r13;
	and.pred  	%p94, %p92, %p93;
	mov.f32 	%f1190, %f1199;
	@!%p94 bra 	$L__BB0_145;
	bra.uni 	$L__BB0_140;
$L__BB0_140:
	ld.local.u64 	%rd308, [%rd1];
	cvta.to.global.u64 	%rd82, %rd308;
	ld.local.u32 	%r513, [%rd1+60];
	setp.eq.s32 	%p95, %r513, 0;
	@%p95 bra 	$L__BB0_143;
	setp.ne.s32 	%p96, %r513, 1;
	@%p96 bra 	$L__BB0_144;
	shl.b64 	%rd309, %rd81, 1;
	add.s64 	%rd310, %rd82, %rd309;
	ld.global.u16 	%r515, [%rd310];
	shl.b32 	%r514, %r515, 16;
	mov.b32 %f1190, %r514;
	bra.uni 	$L__BB0_145;
$L__BB0_143:
	shl.b64 	%rd311, %rd81, 2;
	add.s64 	%rd312, %rd82, %rd311;
	ld.global.f32 	%f1190, [%rd312];
	bra.uni 	$L__BB0_145;
$L__BB0_144:
	shl.b64 	%rd313, %rd81, 1;
	add.s64 	%rd314, %rd82, %rd313;
	ld.global.u16 	%rs40, [%rd314];
	cvt.f32.f16 %f1190, %rs40;
$L__BB0_145:
	setp.lt.s32 	%p97, %r33, %r9;
	add.s64 	%rd83, %rd69, %rd81;
	add.s32 	%r82, %r81, %r20;
	setp.lt.s32 	%p98, %r82, %r13;
	and.pred  	%p99, %p97, %p98;
	mov.f32 	%f1191, %f1199;
	@!%p99 bra 	$L__BB0_151;
	bra.uni 	$L__BB0_146;
$L__BB0_146:
	ld.local.u64 	%rd315, [%rd1];
	cvta.to.global.u64 	%rd84, %rd315;
	ld.local.u32 	%r517, [%rd1+60];
	setp.eq.s32 	%p100, %r517, 0;
	@%p100 bra 	$L__BB0_149;
	setp.ne.s32 	%p101, %r517, 1;
	@%p101 bra 	$L__BB0_150;
	shl.b64 	%rd316, %rd83, 1;
	add.s64 	%rd317, %rd84, %rd316;
	ld.global.u16 	%r519, [%rd317];
	shl.b32 	%r518, %r519, 16;
	mov.b32 %f1191, %r518;
	bra.uni 	$L__BB0_151;
$L__BB0_149:
	shl.b64 	%rd318, %rd83, 2;
	add.s64 	%rd319, %rd84, %rd318;
	ld.global.f32 	%f1191, [%rd319];
	bra.uni 	$L__BB0_151;
$L__BB0_150:
	shl.b64 	%rd320, %rd83, 1;
	add.s64 	%rd321, %rd84, %rd320;
	ld.global.u16 	%rs41, [%rd321];
	cvt.f32.f16 %f1191, %rs41;
$L__BB0_151:
	setp.lt.s32 	%p102, %r34, %r9;
	add.s64 	%rd85, %rd69, %rd83;
	add.s32 	%r83, %r82, %r20;
	setp.lt.s32 	%p103, %r83, %r13;
	and.pred  	%p104, %p102, %p103;
	mov.f32 	%f1192, %f1199;
	@!%p104 bra 	$L__BB0_157;
	bra.uni 	$L__BB0_152;
$L__BB0_152:
	ld.local.u64 	%rd322, [%rd1];
	cvta.to.global.u64 	%rd86, %rd322;
	ld.local.u32 	%r521, [%rd1+60];
	setp.eq.s32 	%p105, %r521, 0;
	@%p105 bra 	$L__BB0_155;
	setp.ne.s32 	%p106, %r521, 1;
	@%p106 bra 	$L__BB0_156;
	shl.b64 	%rd323, %rd85, 1;
	add.s64 	%rd324, %rd86, %rd323;
	ld.global.u16 	%r523, [%rd324];
	shl.b32 	%r522, %r523, 16;
	mov.b32 %f1192, %r522;
	bra.uni 	$L__BB0_157;
$L__BB0_155:
	shl.b64 	%rd325, %rd85, 2;
	add.s64 	%rd326, %rd86, %rd325;
	ld.global.f32 	%f1192, [%rd326];
	bra.uni 	$L__BB0_157;
$L__BB0_156:
	shl.b64 	%rd327, %rd85, 1;
	add.s64 	%rd328, %rd86, %rd327;
	ld.global.u16 	%rs42, [%rd328];
	cvt.f32.f16 %f1192, %rs42;
$L__BB0_157:
	setp.lt.s32 	%p107, %r35, %r9;
	add.s64 	%rd87, %rd69, %rd85;
	add.s32 	%r84, %r83, %r20;
	setp.lt.s32 	%p108, %r84, %r13;
	and.pred  	%p109, %p107, %p108;
	mov.f32 	%f1193, %f1199;
	@!%p109 bra 	$L__BB0_163;
	bra.uni 	$L__BB0_158;
$L__BB0_158:
	ld.local.u64 	%rd329, [%rd1];
	cvta.to.global.u64 	%rd88, %rd329;
	ld.local.u32 	%r525, [%rd1+60];
	setp.eq.s32 	%p110, %r525, 0;
	@%p110 bra 	$L__BB0_161;
	setp.ne.s32 	%p111, %r525, 1;
	@%p111 bra 	$L__BB0_162;
	shl.b64 	%rd330, %rd87, 1;
	add.s64 	%rd331, %rd88, %rd330;
	ld.global.u16 	%r527, [%rd331];
	shl.b32 	%r526, %r527, 16;
	mov.b32 %f1193, %r526;
	bra.uni 	$L__BB0_163;
$L__BB0_161:
	shl.b64 	%rd332, %rd87, 2;
	add.s64 	%rd333, %rd88, %rd332;
	ld.global.f32 	%f1193, [%rd333];
	bra.uni 	$L__BB0_163;
$L__BB0_162:
	shl.b64 	%rd334, %rd87, 1;
	add.s64 	%rd335, %rd88, %rd334;
	ld.global.u16 	%rs43, [%rd335];
	cvt.f32.f16 %f1193, %rs43;
$L__BB0_163:
	setp.lt.s32 	%p112, %r36, %r9;
	add.s64 	%rd89, %rd69, %rd87;
	add.s32 	%r85, %r84, %r20;
	setp.lt.s32 	%p113, %r85, %r13;
	and.pred  	%p114, %p112, %p113;
	mov.f32 	%f1194, %f1199;
	@!%p114 bra 	$L__BB0_169;
	bra.uni 	$L__BB0_164;
$L__BB0_164:
	ld.local.u64 	%rd336, [%rd1];
	cvta.to.global.u64 	%rd90, %rd336;
	ld.local.u32 	%r529, [%rd1+60];
	setp.eq.s32 	%p115, %r529, 0;
	@%p115 bra 	$L__BB0_167;
	setp.ne.s32 	%p116, %r529, 1;
	@%p116 bra 	$L__BB0_168;
	shl.b64 	%rd337, %rd89, 1;
	add.s64 	%rd338, %rd90, %rd337;
	ld.global.u16 	%r531, [%rd338];
	shl.b32 	%r530, %r531, 16;
	mov.b32 %f1194, %r530;
	bra.uni 	$L__BB0_169;
$L__BB0_167:
	shl.b64 	%rd339, %rd89, 2;
	add.s64 	%rd340, %rd90, %rd339;
	ld.global.f32 	%f1194, [%rd340];
	bra.uni 	$L__BB0_169;
$L__BB0_168:
	shl.b64 	%rd341, %rd89, 1;
	add.s64 	%rd342, %rd90, %rd341;
	ld.global.u16 	%rs44, [%rd342];
	cvt.f32.f16 %f1194, %rs44;
$L__BB0_169:
	setp.lt.s32 	%p117, %r37, %r9;
	add.s64 	%rd91, %rd69, %rd89;
	add.s32 	%r86, %r85, %r20;
	setp.lt.s32 	%p118, %r86, %r13;
	and.pred  	%p119, %p117, %p118;
	mov.f32 	%f1195, %f1199;
	@!%p119 bra 	$L__BB0_175;
	bra.uni 	$L__BB0_170;
$L__BB0_170:
	ld.local.u64 	%rd343, [%rd1];
	cvta.to.global.u64 	%rd92, %rd343;
	ld.local.u32 	%r533, [%rd1+60];
	setp.eq.s32 	%p120, %r533, 0;
	@%p120 bra 	$L__BB0_173;
	setp.ne.s32 	%p121, %r533, 1;
	@%p121 bra 	$L__BB0_174;
	shl.b64 	%rd344, %rd91, 1;
	add.s64 	%rd345, %rd92, %rd344;
	ld.global.u16 	%r535, [%rd345];
	shl.b32 	%r534, %r535, 16;
	mov.b32 %f1195, %r534;
	bra.uni 	$L__BB0_175;
$L__BB0_173:
	shl.b64 	%rd346, %rd91, 2;
	add.s64 	%rd347, %rd92, %rd346;
	ld.global.f32 	%f1195, [%rd347];
	bra.uni 	$L__BB0_175;
$L__BB0_174:
	shl.b64 	%rd348, %rd91, 1;
	add.s64 	%rd349, %rd92, %rd348;
	ld.global.u16 	%rs45, [%rd349];
	cvt.f32.f16 %f1195, %rs45;
$L__BB0_175:
	setp.lt.s32 	%p122, %r38, %r9;
	add.s64 	%rd93, %rd69, %rd91;
	add.s32 	%r87, %r86, %r20;
	setp.lt.s32 	%p123, %r87, %r13;
	and.pred  	%p124, %p122, %p123;
	mov.f32 	%f1196, %f1199;
	@!%p124 bra 	$L__BB0_181;
	bra.uni 	$L__BB0_176;
$L__BB0_176:
	ld.local.u64 	%rd350, [%rd1];
	cvta.to.global.u64 	%rd94, %rd350;
	ld.local.u32 	%r537, [%rd1+60];
	setp.eq.s32 	%p125, %r537, 0;
	@%p125 bra 	$L__BB0_179;
	setp.ne.s32 	%p126, %r537, 1;
	@%p126 bra 	$L__BB0_180;
	shl.b64 	%rd351, %rd93, 1;
	add.s64 	%rd352, %rd94, %rd351;
	ld.global.u16 	%r539, [%rd352];
	shl.b32 	%r538, %r539, 16;
	mov.b32 %f1196, %r538;
	bra.uni 	$L__BB0_181;
$L__BB0_179:
	shl.b64 	%rd353, %rd93, 2;
	add.s64 	%rd354, %rd94, %rd353;
	ld.global.f32 	%f1196, [%rd354];
	bra.uni 	$L__BB0_181;
$L__BB0_180:
	shl.b64 	%rd355, %rd93, 1;
	add.s64 	%rd356, %rd94, %rd355;
	ld.global.u16 	%rs46, [%rd356];
	cvt.f32.f16 %f1196, %rs46;
$L__BB0_181:
	setp.lt.s32 	%p127, %r39, %r9;
	add.s64 	%rd95, %rd69, %rd93;
	add.s32 	%r88, %r87, %r20;
	setp.lt.s32 	%p128, %r88, %r13;
	and.pred  	%p129, %p127, %p128;
	mov.f32 	%f1197, %f1199;
	@!%p129 bra 	$L__BB0_187;
	bra.uni 	$L__BB0_182;
$L__BB0_182:
	ld.local.u64 	%rd357, [%rd1];
	cvta.to.global.u64 	%rd96, %rd357;
	ld.local.u32 	%r541, [%rd1+60];
	setp.eq.s32 	%p130, %r541, 0;
	@%p130 bra 	$L__BB0_185;
	setp.ne.s32 	%p131, %r541, 1;
	@%p131 bra 	$L__BB0_186;
	shl.b64 	%rd358, %rd95, 1;
	add.s64 	%rd359, %rd96, %rd358;
	ld.global.u16 	%r543, [%rd359];
	shl.b32 	%r542, %r543, 16;
	mov.b32 %f1197, %r542;
	bra.uni 	$L__BB0_187;
$L__BB0_185:
	shl.b64 	%rd360, %rd95, 2;
	add.s64 	%rd361, %rd96, %rd360;
	ld.global.f32 	%f1197, [%rd361];
	bra.uni 	$L__BB0_187;
$L__BB0_186:
	shl.b64 	%rd362, %rd95, 1;
	add.s64 	%rd363, %rd96, %rd362;
	ld.global.u16 	%rs47, [%rd363];
	cvt.f32.f16 %f1197, %rs47;
$L__BB0_187:
	setp.lt.s32 	%p132, %r40, %r9;
	add.s64 	%rd97, %rd69, %rd95;
	add.s32 	%r89, %r88, %r20;
	setp.lt.s32 	%p133, %r89, %r13;
	and.pred  	%p134, %p132, %p133;
	mov.f32 	%f1198, %f1199;
	@!%p134 bra 	$L__BB0_193;
	bra.uni 	$L__BB0_188;
$L__BB0_188:
	ld.local.u64 	%rd364, [%rd1];
	cvta.to.global.u64 	%rd98, %rd364;
	ld.local.u32 	%r545, [%rd1+60];
	setp.eq.s32 	%p135, %r545, 0;
	@%p135 bra 	$L__BB0_191;
	setp.ne.s32 	%p136, %r545, 1;
	@%p136 bra 	$L__BB0_192;
	shl.b64 	%rd365, %rd97, 1;
	add.s64 	%rd366, %rd98, %rd365;
	ld.global.u16 	%r547, [%rd366];
	shl.b32 	%r546, %r547, 16;
	mov.b32 %f1198, %r546;
	bra.uni 	$L__BB0_193;
$L__BB0_191:
	shl.b64 	%rd367, %rd97, 2;
	add.s64 	%rd368, %rd98, %rd367;
	ld.global.f32 	%f1198, [%rd368];
	bra.uni 	$L__BB0_193;
$L__BB0_192:
	shl.b64 	%rd369, %rd97, 1;
	add.s64 	%rd370, %rd98, %rd369;
	ld.global.u16 	%rs48, [%rd370];
	cvt.f32.f16 %f1198, %rs48;
$L__BB0_193:
	setp.lt.s32 	%p137, %r41, %r9;
	add.s32 	%r549, %r89, %r20;
	setp.lt.s32 	%p138, %r549, %r13;
	and.pred  	%p139, %p137, %p138;
	@!%p139 bra 	$L__BB0_199;
	bra.uni 	$L__BB0_194;
$L__BB0_194:
	add.s64 	%rd99, %rd69, %rd97;
	ld.local.u64 	%rd371, [%rd1];
	cvta.to.global.u64 	%rd100, %rd371;
	ld.local.u32 	%r550, [%rd1+60];
	setp.eq.s32 	%p140, %r550, 0;
	@%p140 bra 	$L__BB0_197;
	setp.ne.s32 	%p141, %r550, 1;
	@%p141 bra 	$L__BB0_198;
	shl.b64 	%rd372, %rd99, 1;
	add.s64 	%rd373, %rd100, %rd372;
	ld.global.u16 	%r552, [%rd373];
	shl.b32 	%r551, %r552, 16;
	mov.b32 %f1199, %r551;
	bra.uni 	$L__BB0_199;
$L__BB0_197:
	shl.b64 	%rd374, %rd99, 2;
	add.s64 	%rd375, %rd100, %rd374;
	ld.global.f32 	%f1199, [%rd375];
	bra.uni 	$L__BB0_199;
$L__BB0_198:
	shl.b64 	%rd376, %rd99, 1;
	add.s64 	%rd377, %rd100, %rd376;
	ld.global.u16 	%rs49, [%rd377];
	cvt.f32.f16 %f1199, %rs49;
$L__BB0_199:
	@%p330 bra 	$L__BB0_200;
	bra.uni 	$L__BB0_208;
$L__BB0_200:
	selp.b32 	%r72, %r968, %r3, %p4;
	selp.b32 	%r553, %r3, %r968, %p4;
	ld.local.u32 	%r73, [%rd10];
	add.s32 	%r74, %r22, %r72;
	add.s32 	%r554, %r23, %r553;
	setp.lt.s32 	%p144, %r74, %r73;
	setp.lt.s32 	%p145, %r554, %r14;
	and.pred  	%p146, %p144, %p145;
	mov.f32 	%f1228, 0f00000000;
	mov.f32 	%f1240, %f1228;
	mov.f32 	%f1241, %f1228;
	mov.f32 	%f1242, %f1228;
	mov.f32 	%f1243, %f1228;
	@%p146 bra 	$L__BB0_201;
	bra.uni 	$L__BB0_202;
$L__BB0_201:
	ld.local.u64 	%rd379, [%rd1+8];
	cvt.s64.s32 	%rd380, %r74;
	mul.lo.s64 	%rd381, %rd380, %rd5;
	cvt.s64.s32 	%rd382, %r554;
	add.s64 	%rd383, %rd381, %rd382;
	shl.b64 	%rd384, %rd383, 2;
	add.s64 	%rd378, %rd379, %rd384;
	ld.global.nc.L1::no_allocate.v4.u32 {%r559,%r560,%r561,%r562}, [%rd378];
	mov.b32 %f1243, %r559;
	mov.b32 %f1242, %r560;
	mov.b32 %f1241, %r561;
	mov.b32 %f1240, %r562;
$L__BB0_202:
	add.s32 	%r90, %r24, %r72;
	setp.lt.s32 	%p148, %r90, %r73;
	and.pred  	%p149, %p148, %p145;
	mov.f32 	%f1236, %f1228;
	mov.f32 	%f1237, %f1228;
	mov.f32 	%f1238, %f1228;
	mov.f32 	%f1239, %f1228;
	@!%p149 bra 	$L__BB0_204;
	bra.uni 	$L__BB0_203;
$L__BB0_203:
	ld.local.u64 	%rd386, [%rd1+8];
	cvt.s64.s32 	%rd387, %r90;
	mul.lo.s64 	%rd388, %rd387, %rd5;
	cvt.s64.s32 	%rd389, %r554;
	add.s64 	%rd390, %rd388, %rd389;
	shl.b64 	%rd391, %rd390, 2;
	add.s64 	%rd385, %rd386, %rd391;
	ld.global.nc.L1::no_allocate.v4.u32 {%r567,%r568,%r569,%r570}, [%rd385];
	mov.b32 %f1239, %r567;
	mov.b32 %f1238, %r568;
	mov.b32 %f1237, %r569;
	mov.b32 %f1236, %r570;
$L__BB0_204:
	add.s32 	%r91, %r25, %r72;
	setp.lt.s32 	%p151, %r91, %r73;
	and.pred  	%p152, %p151, %p145;
	mov.f32 	%f1232, %f1228;
	mov.f32 	%f1233, %f1228;
	mov.f32 	%f1234, %f1228;
	mov.f32 	%f1235, %f1228;
	@!%p152 bra 	$L__BB0_206;
	bra.uni 	$L__BB0_205;
$L__BB0_205:
	ld.local.u64 	%rd393, [%rd1+8];
	cvt.s64.s32 	%rd394, %r91;
	mul.lo.s64 	%rd395, %rd394, %rd5;
	cvt.s64.s32 	%rd396, %r554;
	add.s64 	%rd397, %rd395, %rd396;
	shl.b64 	%rd398, %rd397, 2;
	add.s64 	%rd392, %rd393, %rd398;
	ld.global.nc.L1::no_allocate.v4.u32 {%r575,%r576,%r577,%r578}, [%rd392];
	mov.b32 %f1235, %r575;
	mov.b32 %f1234, %r576;
	mov.b32 %f1233, %r577;
	mov.b32 %f1232, %r578;
$L__BB0_206:
	add.s32 	%r92, %r26, %r72;
	setp.lt.s32 	%p154, %r92, %r73;
	and.pred  	%p155, %p154, %p145;
	mov.f32 	%f1229, %f1228;
	mov.f32 	%f1230, %f1228;
	mov.f32 	%f1231, %f1228;
	@!%p155 bra 	$L__BB0_208;
	bra.uni 	$L__BB0_207;
$L__BB0_207:
	ld.local.u64 	%rd400, [%rd1+8];
	cvt.s64.s32 	%rd401, %r92;
	mul.lo.s64 	%rd402, %rd401, %rd5;
	cvt.s64.s32 	%rd403, %r554;
	add.s64 	%rd404, %rd402, %rd403;
	shl.b64 	%rd405, %rd404, 2;
	add.s64 	%rd399, %rd400, %rd405;
	ld.global.nc.L1::no_allocate.v4.u32 {%r583,%r584,%r585,%r586}, [%rd399];
	mov.b32 %f1231, %r583;
	mov.b32 %f1230, %r584;
	mov.b32 %f1229, %r585;
	mov.b32 %f1228, %r586;
$L__BB0_208:
	mov.b32 	%r978, 0;
	mov.pred 	%p331, -1;
	@%p9 bra 	$L__BB0_231;
	bra.uni 	$L__BB0_209;
$L__BB0_229:
	mov.b32 	%r978, 16;
	mov.pred 	%p331, 0;
	@%p1 bra 	$L__BB0_209;
	bra.uni 	$L__BB0_230;
$L__BB0_209:
	.pragma "nounroll";
	mov.pred 	%p1, %p331;
	or.b32  	%r102, %r978, %r959;
	add.s32 	%r588, %r102, %r42;
	mul.wide.u32 	%rd406, %r588, 2;
	add.s64 	%rd101, %rd228, %rd406;
	add.s64 	%rd102, %rd101, 5120;
	@%p11 bra 	$L__BB0_211;
	ld.shared.u16 	%r592, [%rd102];
	ld.shared.u16 	%r593, [%rd102+2];
	shl.b32 	%r594, %r593, 16;
	or.b32  	%r979, %r594, %r592;
$L__BB0_211:
	@%p11 bra 	$L__BB0_213;
	ld.shared.u16 	%r598, [%rd102+16];
	ld.shared.u16 	%r599, [%rd102+18];
	shl.b32 	%r600, %r599, 16;
	or.b32  	%r980, %r600, %r598;
$L__BB0_213:
	cvt.u64.u32 	%rd408, %r102;
	cvt.u64.u32 	%rd409, %r42;
	add.s64 	%rd103, %rd408, %rd409;
	shl.b64 	%rd410, %rd103, 1;
	add.s64 	%rd104, %rd228, %rd410;
	add.s64 	%rd105, %rd104, 5120;
	@%p11 bra 	$L__BB0_215;
	ld.shared.u16 	%r604, [%rd105+640];
	ld.shared.u16 	%r605, [%rd105+642];
	shl.b32 	%r606, %r605, 16;
	or.b32  	%r981, %r606, %r604;
$L__BB0_215:
	add.s64 	%rd414, %rd410, %rd228;
	add.s64 	%rd106, %rd414, 5136;
	@%p11 bra 	$L__BB0_217;
	ld.shared.u16 	%r610, [%rd106+640];
	ld.shared.u16 	%r611, [%rd106+642];
	shl.b32 	%r612, %r611, 16;
	or.b32  	%r982, %r612, %r610;
$L__BB0_217:
	@%p11 bra 	$L__BB0_219;
	ld.shared.u16 	%r616, [%rd105+1280];
	ld.shared.u16 	%r617, [%rd105+1282];
	shl.b32 	%r618, %r617, 16;
	or.b32  	%r983, %r618, %r616;
$L__BB0_219:
	@%p11 bra 	$L__BB0_221;
	ld.shared.u16 	%r622, [%rd106+1280];
	ld.shared.u16 	%r623, [%rd106+1282];
	shl.b32 	%r624, %r623, 16;
	or.b32  	%r984, %r624, %r622;
$L__BB0_221:
	ld.shared.u16 	%r590, [%rd101+2];
	shl.b32 	%r591, %r590, 16;
	ld.shared.u16 	%r596, [%rd101+18];
	shl.b32 	%r597, %r596, 16;
	@%p11 bra 	$L__BB0_223;
	ld.shared.u16 	%r628, [%rd105+1920];
	ld.shared.u16 	%r629, [%rd105+1922];
	shl.b32 	%r630, %r629, 16;
	or.b32  	%r985, %r630, %r628;
$L__BB0_223:
	ld.shared.u16 	%r589, [%rd101];
	or.b32  	%r799, %r591, %r589;
	ld.shared.u16 	%r595, [%rd101+16];
	or.b32  	%r800, %r597, %r595;
	ld.shared.u16 	%r601, [%rd104+640];
	ld.shared.u16 	%r602, [%rd104+642];
	shl.b32 	%r603, %r602, 16;
	or.b32  	%r805, %r603, %r601;
	ld.shared.u16 	%r607, [%rd104+656];
	ld.shared.u16 	%r608, [%rd104+658];
	shl.b32 	%r609, %r608, 16;
	or.b32  	%r806, %r609, %r607;
	ld.shared.u16 	%r613, [%rd104+1280];
	ld.shared.u16 	%r614, [%rd104+1282];
	shl.b32 	%r615, %r614, 16;
	or.b32  	%r811, %r615, %r613;
	ld.shared.u16 	%r619, [%rd104+1296];
	ld.shared.u16 	%r620, [%rd104+1298];
	shl.b32 	%r621, %r620, 16;
	or.b32  	%r812, %r621, %r619;
	ld.shared.u16 	%r625, [%rd104+1920];
	ld.shared.u16 	%r626, [%rd104+1922];
	shl.b32 	%r627, %r626, 16;
	or.b32  	%r817, %r627, %r625;
	ld.shared.u16 	%r631, [%rd104+1936];
	ld.shared.u16 	%r632, [%rd104+1938];
	shl.b32 	%r633, %r632, 16;
	or.b32  	%r818, %r633, %r631;
	@%p11 bra 	$L__BB0_225;
	ld.shared.u16 	%r634, [%rd106+1920];
	ld.shared.u16 	%r635, [%rd106+1922];
	shl.b32 	%r636, %r635, 16;
	or.b32  	%r986, %r636, %r634;
$L__BB0_225:
	add.s32 	%r661, %r43, %r978;
	or.b32  	%r662, %r661, %r959;
	mul.wide.u32 	%rd415, %r662, 2;
	add.s64 	%rd417, %rd210, %rd415;
	ld.shared.u16 	%r663, [%rd417];
	ld.shared.u16 	%r664, [%rd417+2];
	shl.b32 	%r665, %r664, 16;
	or.b32  	%r675, %r665, %r663;
	ld.shared.u16 	%r666, [%rd417+640];
	ld.shared.u16 	%r667, [%rd417+642];
	shl.b32 	%r668, %r667, 16;
	or.b32  	%r676, %r668, %r666;
	ld.shared.u16 	%r669, [%rd417+16];
	ld.shared.u16 	%r670, [%rd417+18];
	shl.b32 	%r671, %r670, 16;
	or.b32  	%r677, %r671, %r669;
	ld.shared.u16 	%r672, [%rd417+656];
	ld.shared.u16 	%r673, [%rd417+658];
	shl.b32 	%r674, %r673, 16;
	or.b32  	%r678, %r674, %r672;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1275,%f1274,%f1273,%f1272}, {%r675,%r676,%r677,%r678}, {%r799,%r800}, {%f1275,%f1274,%f1273,%f1272};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1271,%f1270,%f1269,%f1268}, {%r675,%r676,%r677,%r678}, {%r805,%r806}, {%f1271,%f1270,%f1269,%f1268};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1244,%f1245,%f1246,%f1247}, {%r675,%r676,%r677,%r678}, {%r811,%r812}, {%f1244,%f1245,%f1246,%f1247};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1248,%f1249,%f1250,%f1251}, {%r675,%r676,%r677,%r678}, {%r817,%r818}, {%f1248,%f1249,%f1250,%f1251};
	@%p11 bra 	$L__BB0_227;
	cvt.u64.u32 	%rd107, %r662;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1275,%f1274,%f1273,%f1272}, {%r675,%r676,%r677,%r678}, {%r979,%r980}, {%f1275,%f1274,%f1273,%f1272};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1271,%f1270,%f1269,%f1268}, {%r675,%r676,%r677,%r678}, {%r981,%r982}, {%f1271,%f1270,%f1269,%f1268};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1244,%f1245,%f1246,%f1247}, {%r675,%r676,%r677,%r678}, {%r983,%r984}, {%f1244,%f1245,%f1246,%f1247};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1248,%f1249,%f1250,%f1251}, {%r675,%r676,%r677,%r678}, {%r985,%r986}, {%f1248,%f1249,%f1250,%f1251};
	shl.b64 	%rd418, %rd107, 1;
	add.s64 	%rd420, %rd210, %rd418;
	ld.shared.u16 	%r723, [%rd420+5120];
	ld.shared.u16 	%r724, [%rd420+5122];
	shl.b32 	%r725, %r724, 16;
	or.b32  	%r699, %r725, %r723;
	ld.shared.u16 	%r726, [%rd420+5760];
	ld.shared.u16 	%r727, [%rd420+5762];
	shl.b32 	%r728, %r727, 16;
	or.b32  	%r700, %r728, %r726;
	ld.shared.u16 	%r729, [%rd420+5136];
	ld.shared.u16 	%r730, [%rd420+5138];
	shl.b32 	%r731, %r730, 16;
	or.b32  	%r701, %r731, %r729;
	ld.shared.u16 	%r732, [%rd420+5776];
	ld.shared.u16 	%r733, [%rd420+5778];
	shl.b32 	%r734, %r733, 16;
	or.b32  	%r702, %r734, %r732;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1275,%f1274,%f1273,%f1272}, {%r699,%r700,%r701,%r702}, {%r799,%r800}, {%f1275,%f1274,%f1273,%f1272};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1271,%f1270,%f1269,%f1268}, {%r699,%r700,%r701,%r702}, {%r805,%r806}, {%f1271,%f1270,%f1269,%f1268};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1244,%f1245,%f1246,%f1247}, {%r699,%r700,%r701,%r702}, {%r811,%r812}, {%f1244,%f1245,%f1246,%f1247};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1248,%f1249,%f1250,%f1251}, {%r699,%r700,%r701,%r702}, {%r817,%r818}, {%f1248,%f1249,%f1250,%f1251};
$L__BB0_227:
	cvt.u64.u32 	%rd421, %r959;
	cvt.u64.u32 	%rd422, %r978;
	cvt.u64.u32 	%rd423, %r43;
	add.s64 	%rd424, %rd423, %rd422;
	add.s64 	%rd108, %rd424, %rd421;
	shl.b64 	%rd425, %rd108, 1;
	add.s64 	%rd427, %rd210, %rd425;
	ld.shared.u16 	%r759, [%rd427+1280];
	ld.shared.u16 	%r760, [%rd427+1282];
	shl.b32 	%r761, %r760, 16;
	or.b32  	%r771, %r761, %r759;
	ld.shared.u16 	%r762, [%rd427+1920];
	ld.shared.u16 	%r763, [%rd427+1922];
	shl.b32 	%r764, %r763, 16;
	or.b32  	%r772, %r764, %r762;
	ld.shared.u16 	%r765, [%rd427+1296];
	ld.shared.u16 	%r766, [%rd427+1298];
	shl.b32 	%r767, %r766, 16;
	or.b32  	%r773, %r767, %r765;
	ld.shared.u16 	%r768, [%rd427+1936];
	ld.shared.u16 	%r769, [%rd427+1938];
	shl.b32 	%r770, %r769, 16;
	or.b32  	%r774, %r770, %r768;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1252,%f1253,%f1254,%f1255}, {%r771,%r772,%r773,%r774}, {%r799,%r800}, {%f1252,%f1253,%f1254,%f1255};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1256,%f1257,%f1258,%f1259}, {%r771,%r772,%r773,%r774}, {%r805,%r806}, {%f1256,%f1257,%f1258,%f1259};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1260,%f1261,%f1262,%f1263}, {%r771,%r772,%r773,%r774}, {%r811,%r812}, {%f1260,%f1261,%f1262,%f1263};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1264,%f1265,%f1266,%f1267}, {%r771,%r772,%r773,%r774}, {%r817,%r818}, {%f1264,%f1265,%f1266,%f1267};
	@%p11 bra 	$L__BB0_229;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1252,%f1253,%f1254,%f1255}, {%r771,%r772,%r773,%r774}, {%r979,%r980}, {%f1252,%f1253,%f1254,%f1255};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1256,%f1257,%f1258,%f1259}, {%r771,%r772,%r773,%r774}, {%r981,%r982}, {%f1256,%f1257,%f1258,%f1259};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1260,%f1261,%f1262,%f1263}, {%r771,%r772,%r773,%r774}, {%r983,%r984}, {%f1260,%f1261,%f1262,%f1263};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1264,%f1265,%f1266,%f1267}, {%r771,%r772,%r773,%r774}, {%r985,%r986}, {%f1264,%f1265,%f1266,%f1267};
	ld.shared.u16 	%r819, [%rd427+6400];
	ld.shared.u16 	%r820, [%rd427+6402];
	shl.b32 	%r821, %r820, 16;
	or.b32  	%r795, %r821, %r819;
	ld.shared.u16 	%r822, [%rd427+7040];
	ld.shared.u16 	%r823, [%rd427+7042];
	shl.b32 	%r824, %r823, 16;
	or.b32  	%r796, %r824, %r822;
	ld.shared.u16 	%r825, [%rd427+6416];
	ld.shared.u16 	%r826, [%rd427+6418];
	shl.b32 	%r827, %r826, 16;
	or.b32  	%r797, %r827, %r825;
	ld.shared.u16 	%r828, [%rd427+7056];
	ld.shared.u16 	%r829, [%rd427+7058];
	shl.b32 	%r830, %r829, 16;
	or.b32  	%r798, %r830, %r828;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1252,%f1253,%f1254,%f1255}, {%r795,%r796,%r797,%r798}, {%r799,%r800}, {%f1252,%f1253,%f1254,%f1255};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1256,%f1257,%f1258,%f1259}, {%r795,%r796,%r797,%r798}, {%r805,%r806}, {%f1256,%f1257,%f1258,%f1259};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1260,%f1261,%f1262,%f1263}, {%r795,%r796,%r797,%r798}, {%r811,%r812}, {%f1260,%f1261,%f1262,%f1263};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1264,%f1265,%f1266,%f1267}, {%r795,%r796,%r797,%r798}, {%r817,%r818}, {%f1264,%f1265,%f1266,%f1267};
	bra.uni 	$L__BB0_229;
$L__BB0_3:
	mov.f32 	%f1244, 0f00000000;
	shl.b32 	%r959, %r6, 1;
	mov.f32 	%f1245, %f1244;
	mov.f32 	%f1246, %f1244;
	mov.f32 	%f1247, %f1244;
	mov.f32 	%f1248, %f1244;
	mov.f32 	%f1249, %f1244;
	mov.f32 	%f1250, %f1244;
	mov.f32 	%f1251, %f1244;
	mov.f32 	%f1252, %f1244;
	mov.f32 	%f1253, %f1244;
	mov.f32 	%f1254, %f1244;
	mov.f32 	%f1255, %f1244;
	mov.f32 	%f1256, %f1244;
	mov.f32 	%f1257, %f1244;
	mov.f32 	%f1258, %f1244;
	mov.f32 	%f1259, %f1244;
	mov.f32 	%f1260, %f1244;
	mov.f32 	%f1261, %f1244;
	mov.f32 	%f1262, %f1244;
	mov.f32 	%f1263, %f1244;
	mov.f32 	%f1264, %f1244;
	mov.f32 	%f1265, %f1244;
	mov.f32 	%f1266, %f1244;
	mov.f32 	%f1267, %f1244;
	mov.f32 	%f1268, %f1244;
	mov.f32 	%f1269, %f1244;
	mov.f32 	%f1270, %f1244;
	mov.f32 	%f1271, %f1244;
	mov.f32 	%f1272, %f1244;
	mov.f32 	%f1273, %f1244;
	mov.f32 	%f1274, %f1244;
	mov.f32 	%f1275, %f1244;
$L__BB0_4:
	add.s32 	%r833, %r8, %r3;
	or.b32  	%r834, %r833, %r959;
	or.b32  	%r835, %r7, %r2;
	or.b32  	%r46, %r835, %r5;
	setp.lt.s32 	%p170, %r46, %r9;
	setp.lt.s32 	%p171, %r834, %r230;
	and.pred  	%p172, %p170, %p171;
	@%p172 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_234;
$L__BB0_5:
	ld.local.u64 	%rd432, [%rd1+24];
	cvta.to.global.u64 	%rd109, %rd432;
	ld.local.u32 	%r837, [%rd1+64];
	cvt.u64.u32 	%rd433, %r46;
	mul.lo.s64 	%rd434, %rd433, %rd3;
	cvt.u64.u32 	%rd435, %r834;
	add.s64 	%rd110, %rd434, %rd435;
	//activate %f1275, %r956
	setp.eq.s32 	%p173, %r837, 1;
	@%p173 bra 	$L__BB0_232;
	setp.ne.s32 	%p174, %r837, 0;
	@%p174 bra 	$L__BB0_233;
	shl.b64 	%rd438, %rd110, 2;
	add.s64 	%rd439, %rd109, %rd438;
	st.global.f32 	[%rd439], %f1275;
	bra.uni 	$L__BB0_234;
$L__BB0_232:
	mov.f32 	%f928, 0f00000000;
	cvt.rn.bf16x2.f32 %r838, %f928, %f1275;
	shl.b64 	%rd436, %rd110, 1;
	add.s64 	%rd437, %rd109, %rd436;
	st.global.u16 	[%rd437], %r838;
	bra.uni 	$L__BB0_234;
$L__BB0_233:
	cvt.rn.f16.f32 %rs50, %f1275;
	shl.b64 	%rd440, %rd110, 1;
	add.s64 	%rd441, %rd109, %rd440;
	st.global.u16 	[%rd441], %rs50;
$L__BB0_234:
	or.b32  	%r143, %r834, 1;
	setp.lt.s32 	%p176, %r143, %r230;
	and.pred  	%p177, %p170, %p176;
	@!%p177 bra 	$L__BB0_240;
	bra.uni 	$L__BB0_235;
$L__BB0_235:
	ld.local.u64 	%rd443, [%rd1+24];
	cvta.to.global.u64 	%rd111, %rd443;
	ld.local.u32 	%r841, [%rd1+64];
	cvt.u64.u32 	%rd444, %r46;
	mul.lo.s64 	%rd112, %rd444, %rd3;
	//activate %f1274, %r956
	setp.eq.s32 	%p178, %r841, 0;
	@%p178 bra 	$L__BB0_238;
	setp.ne.s32 	%p179, %r841, 1;
	@%p179 bra 	$L__BB0_239;
	mov.f32 	%f933, 0f00000000;
	cvt.rn.bf16x2.f32 %r842, %f933, %f1274;
	cvt.u64.u32 	%rd445, %r834;
	add.s64 	%rd446, %rd112, %rd445;
	shl.b64 	%rd447, %rd446, 1;
	add.s64 	%rd448, %rd111, %rd447;
	st.global.u16 	[%rd448+2], %r842;
	bra.uni 	$L__BB0_240;
$L__BB0_238:
	cvt.u64.u32 	%rd449, %r834;
	add.s64 	%rd450, %rd112, %rd449;
	shl.b64 	%rd451, %rd450, 2;
	add.s64 	%rd452, %rd111, %rd451;
	st.global.f32 	[%rd452+4], %f1274;
	bra.uni 	$L__BB0_240;
$L__BB0_239:
	cvt.rn.f16.f32 %rs51, %f1274;
	cvt.u64.u32 	%rd453, %r834;
	add.s64 	%rd454, %rd112, %rd453;
	shl.b64 	%rd455, %rd454, 1;
	add.s64 	%rd456, %rd111, %rd455;
	st.global.u16 	[%rd456+2], %rs51;
$L__BB0_240:
	or.b32  	%r144, %r46, 8;
	setp.lt.s32 	%p181, %r144, %r9;
	and.pred  	%p182, %p181, %p171;
	@!%p182 bra 	$L__BB0_246;
	bra.uni 	$L__BB0_241;
$L__BB0_241:
	ld.local.u64 	%rd458, [%rd1+24];
	cvta.to.global.u64 	%rd113, %rd458;
	ld.local.u32 	%r845, [%rd1+64];
	cvt.u64.u32 	%rd459, %r144;
	mul.lo.s64 	%rd460, %rd459, %rd3;
	cvt.u64.u32 	%rd461, %r834;
	add.s64 	%rd114, %rd460, %rd461;
	//activate %f1273, %r956
	setp.eq.s32 	%p183, %r845, 0;
	@%p183 bra 	$L__BB0_244;
	setp.ne.s32 	%p184, %r845, 1;
	@%p184 bra 	$L__BB0_245;
	mov.f32 	%f938, 0f00000000;
	cvt.rn.bf16x2.f32 %r846, %f938, %f1273;
	shl.b64 	%rd462, %rd114, 1;
	add.s64 	%rd463, %rd113, %rd462;
	st.global.u16 	[%rd463], %r846;
	bra.uni 	$L__BB0_246;
$L__BB0_244:
	shl.b64 	%rd464, %rd114, 2;
	add.s64 	%rd465, %rd113, %rd464;
	st.global.f32 	[%rd465], %f1273;
	bra.uni 	$L__BB0_246;
$L__BB0_245:
	cvt.rn.f16.f32 %rs52, %f1273;
	shl.b64 	%rd466, %rd114, 1;
	add.s64 	%rd467, %rd113, %rd466;
	st.global.u16 	[%rd467], %rs52;
$L__BB0_246:
	and.pred  	%p187, %p181, %p176;
	@!%p187 bra 	$L__BB0_252;
	bra.uni 	$L__BB0_247;
$L__BB0_247:
	ld.local.u64 	%rd469, [%rd1+24];
	cvta.to.global.u64 	%rd115, %rd469;
	ld.local.u32 	%r849, [%rd1+64];
	cvt.u64.u32 	%rd470, %r144;
	mul.lo.s64 	%rd116, %rd470, %rd3;
	//activate %f1272, %r956
	setp.eq.s32 	%p188, %r849, 0;
	@%p188 bra 	$L__BB0_250;
	setp.ne.s32 	%p189, %r849, 1;
	@%p189 bra 	$L__BB0_251;
	mov.f32 	%f943, 0f00000000;
	cvt.rn.bf16x2.f32 %r850, %f943, %f1272;
	cvt.u64.u32 	%rd471, %r834;
	add.s64 	%rd472, %rd116, %rd471;
	shl.b64 	%rd473, %rd472, 1;
	add.s64 	%rd474, %rd115, %rd473;
	st.global.u16 	[%rd474+2], %r850;
	bra.uni 	$L__BB0_252;
$L__BB0_250:
	cvt.u64.u32 	%rd475, %r834;
	add.s64 	%rd476, %rd116, %rd475;
	shl.b64 	%rd477, %rd476, 2;
	add.s64 	%rd478, %rd115, %rd477;
	st.global.f32 	[%rd478+4], %f1272;
	bra.uni 	$L__BB0_252;
$L__BB0_251:
	cvt.rn.f16.f32 %rs53, %f1272;
	cvt.u64.u32 	%rd479, %r834;
	add.s64 	%rd480, %rd116, %rd479;
	shl.b64 	%rd481, %rd480, 1;
	add.s64 	%rd482, %rd115, %rd481;
	st.global.u16 	[%rd482+2], %rs53;
$L__BB0_252:
	or.b32  	%r145, %r834, 8;
	setp.lt.s32 	%p191, %r145, %r230;
	and.pred  	%p192, %p170, %p191;
	@!%p192 bra 	$L__BB0_258;
	bra.uni 	$L__BB0_253;
$L__BB0_253:
	ld.local.u64 	%rd484, [%rd1+24];
	cvta.to.global.u64 	%rd117, %rd484;
	ld.local.u32 	%r853, [%rd1+64];
	cvt.u64.u32 	%rd485, %r46;
	mul.lo.s64 	%rd486, %rd485, %rd3;
	cvt.u64.u32 	%rd487, %r145;
	add.s64 	%rd118, %rd486, %rd487;
	//activate %f1271, %r956
	setp.eq.s32 	%p193, %r853, 0;
	@%p193 bra 	$L__BB0_256;
	setp.ne.s32 	%p194, %r853, 1;
	@%p194 bra 	$L__BB0_257;
	mov.f32 	%f948, 0f00000000;
	cvt.rn.bf16x2.f32 %r854, %f948, %f1271;
	shl.b64 	%rd488, %rd118, 1;
	add.s64 	%rd489, %rd117, %rd488;
	st.global.u16 	[%rd489], %r854;
	bra.uni 	$L__BB0_258;
$L__BB0_256:
	shl.b64 	%rd490, %rd118, 2;
	add.s64 	%rd491, %rd117, %rd490;
	st.global.f32 	[%rd491], %f1271;
	bra.uni 	$L__BB0_258;
$L__BB0_257:
	cvt.rn.f16.f32 %rs54, %f1271;
	shl.b64 	%rd492, %rd118, 1;
	add.s64 	%rd493, %rd117, %rd492;
	st.global.u16 	[%rd493], %rs54;
$L__BB0_258:
	or.b32  	%r146, %r834, 9;
	setp.lt.s32 	%p196, %r146, %r230;
	and.pred  	%p197, %p170, %p196;
	@!%p197 bra 	$L__BB0_264;
	bra.uni 	$L__BB0_259;
$L__BB0_259:
	ld.local.u64 	%rd495, [%rd1+24];
	cvta.to.global.u64 	%rd119, %rd495;
	ld.local.u32 	%r857, [%rd1+64];
	cvt.u64.u32 	%rd496, %r46;
	mul.lo.s64 	%rd497, %rd496, %rd3;
	cvt.u64.u32 	%rd498, %r146;
	add.s64 	%rd120, %rd497, %rd498;
	//activate %f1270, %r956
	setp.eq.s32 	%p198, %r857, 0;
	@%p198 bra 	$L__BB0_262;
	setp.ne.s32 	%p199, %r857, 1;
	@%p199 bra 	$L__BB0_263;
	mov.f32 	%f953, 0f00000000;
	cvt.rn.bf16x2.f32 %r858, %f953, %f1270;
	shl.b64 	%rd499, %rd120, 1;
	add.s64 	%rd500, %rd119, %rd499;
	st.global.u16 	[%rd500], %r858;
	bra.uni 	$L__BB0_264;
$L__BB0_262:
	shl.b64 	%rd501, %rd120, 2;
	add.s64 	%rd502, %rd119, %rd501;
	st.global.f32 	[%rd502], %f1270;
	bra.uni 	$L__BB0_264;
$L__BB0_263:
	cvt.rn.f16.f32 %rs55, %f1270;
	shl.b64 	%rd503, %rd120, 1;
	add.s64 	%rd504, %rd119, %rd503;
	st.global.u16 	[%rd504], %rs55;
$L__BB0_264:
	and.pred  	%p202, %p181, %p191;
	@!%p202 bra 	$L__BB0_270;
	bra.uni 	$L__BB0_265;
$L__BB0_265:
	ld.local.u64 	%rd506, [%rd1+24];
	cvta.to.global.u64 	%rd121, %rd506;
	ld.local.u32 	%r861, [%rd1+64];
	cvt.u64.u32 	%rd507, %r144;
	mul.lo.s64 	%rd508, %rd507, %rd3;
	cvt.u64.u32 	%rd509, %r145;
	add.s64 	%rd122, %rd508, %rd509;
	//activate %f1269, %r956
	setp.eq.s32 	%p203, %r861, 0;
	@%p203 bra 	$L__BB0_268;
	setp.ne.s32 	%p204, %r861, 1;
	@%p204 bra 	$L__BB0_269;
	mov.f32 	%f958, 0f00000000;
	cvt.rn.bf16x2.f32 %r862, %f958, %f1269;
	shl.b64 	%rd510, %rd122, 1;
	add.s64 	%rd511, %rd121, %rd510;
	st.global.u16 	[%rd511], %r862;
	bra.uni 	$L__BB0_270;
$L__BB0_268:
	shl.b64 	%rd512, %rd122, 2;
	add.s64 	%rd513, %rd121, %rd512;
	st.global.f32 	[%rd513], %f1269;
	bra.uni 	$L__BB0_270;
$L__BB0_269:
	cvt.rn.f16.f32 %rs56, %f1269;
	shl.b64 	%rd514, %rd122, 1;
	add.s64 	%rd515, %rd121, %rd514;
	st.global.u16 	[%rd515], %rs56;
$L__BB0_270:
	and.pred  	%p207, %p181, %p196;
	@!%p207 bra 	$L__BB0_276;
	bra.uni 	$L__BB0_271;
$L__BB0_271:
	ld.local.u64 	%rd517, [%rd1+24];
	cvta.to.global.u64 	%rd123, %rd517;
	ld.local.u32 	%r865, [%rd1+64];
	cvt.u64.u32 	%rd518, %r144;
	mul.lo.s64 	%rd519, %rd518, %rd3;
	cvt.u64.u32 	%rd520, %r146;
	add.s64 	%rd124, %rd519, %rd520;
	//activate %f1268, %r956
	setp.eq.s32 	%p208, %r865, 0;
	@%p208 bra 	$L__BB0_274;
	setp.ne.s32 	%p209, %r865, 1;
	@%p209 bra 	$L__BB0_275;
	mov.f32 	%f963, 0f00000000;
	cvt.rn.bf16x2.f32 %r866, %f963, %f1268;
	shl.b64 	%rd521, %rd124, 1;
	add.s64 	%rd522, %rd123, %rd521;
	st.global.u16 	[%rd522], %r866;
	bra.uni 	$L__BB0_276;
$L__BB0_274:
	shl.b64 	%rd523, %rd124, 2;
	add.s64 	%rd524, %rd123, %rd523;
	st.global.f32 	[%rd524], %f1268;
	bra.uni 	$L__BB0_276;
$L__BB0_275:
	cvt.rn.f16.f32 %rs57, %f1268;
	shl.b64 	%rd525, %rd124, 1;
	add.s64 	%rd526, %rd123, %rd525;
	st.global.u16 	[%rd526], %rs57;
$L__BB0_276:
	or.b32  	%r147, %r834, 16;
	setp.lt.s32 	%p211, %r147, %r230;
	and.pred  	%p212, %p170, %p211;
	@!%p212 bra 	$L__BB0_282;
	bra.uni 	$L__BB0_277;
$L__BB0_277:
	ld.local.u64 	%rd528, [%rd1+24];
	cvta.to.global.u64 	%rd125, %rd528;
	ld.local.u32 	%r869, [%rd1+64];
	cvt.u64.u32 	%rd529, %r46;
	mul.lo.s64 	%rd530, %rd529, %rd3;
	cvt.u64.u32 	%rd531, %r147;
	add.s64 	%rd126, %rd530, %rd531;
	//activate %f1244, %r956
	setp.eq.s32 	%p213, %r869, 0;
	@%p213 bra 	$L__BB0_280;
	setp.ne.s32 	%p214, %r869, 1;
	@%p214 bra 	$L__BB0_281;
	mov.f32 	%f968, 0f00000000;
	cvt.rn.bf16x2.f32 %r870, %f968, %f1244;
	shl.b64 	%rd532, %rd126, 1;
	add.s64 	%rd533, %rd125, %rd532;
	st.global.u16 	[%rd533], %r870;
	bra.uni 	$L__BB0_282;
$L__BB0_280:
	shl.b64 	%rd534, %rd126, 2;
	add.s64 	%rd535, %rd125, %rd534;
	st.global.f32 	[%rd535], %f1244;
	bra.uni 	$L__BB0_282;
$L__BB0_281:
	cvt.rn.f16.f32 %rs58, %f1244;
	shl.b64 	%rd536, %rd126, 1;
	add.s64 	%rd537, %rd125, %rd536;
	st.global.u16 	[%rd537], %rs58;
$L__BB0_282:
	or.b32  	%r148, %r834, 17;
	setp.lt.s32 	%p216, %r148, %r230;
	and.pred  	%p217, %p170, %p216;
	@!%p217 bra 	$L__BB0_288;
	bra.uni 	$L__BB0_283;
$L__BB0_283:
	ld.local.u64 	%rd539, [%rd1+24];
	cvta.to.global.u64 	%rd127, %rd539;
	ld.local.u32 	%r873, [%rd1+64];
	cvt.u64.u32 	%rd540, %r46;
	mul.lo.s64 	%rd541, %rd540, %rd3;
	cvt.u64.u32 	%rd542, %r148;
	add.s64 	%rd128, %rd541, %rd542;
	//activate %f1245, %r956
	setp.eq.s32 	%p218, %r873, 0;
	@%p218 bra 	$L__BB0_286;
	setp.ne.s32 	%p219, %r873, 1;
	@%p219 bra 	$L__BB0_287;
	mov.f32 	%f973, 0f00000000;
	cvt.rn.bf16x2.f32 %r874, %f973, %f1245;
	shl.b64 	%rd543, %rd128, 1;
	add.s64 	%rd544, %rd127, %rd543;
	st.global.u16 	[%rd544], %r874;
	bra.uni 	$L__BB0_288;
$L__BB0_286:
	shl.b64 	%rd545, %rd128, 2;
	add.s64 	%rd546, %rd127, %rd545;
	st.global.f32 	[%rd546], %f1245;
	bra.uni 	$L__BB0_288;
$L__BB0_287:
	cvt.rn.f16.f32 %rs59, %f1245;
	shl.b64 	%rd547, %rd128, 1;
	add.s64 	%rd548, %rd127, %rd547;
	st.global.u16 	[%rd548], %rs59;
$L__BB0_288:
	and.pred  	%p222, %p181, %p211;
	@!%p222 bra 	$L__BB0_294;
	bra.uni 	$L__BB0_289;
$L__BB0_289:
	ld.local.u64 	%rd550, [%rd1+24];
	cvta.to.global.u64 	%rd129, %rd550;
	ld.local.u32 	%r877, [%rd1+64];
	cvt.u64.u32 	%rd551, %r144;
	mul.lo.s64 	%rd552, %rd551, %rd3;
	cvt.u64.u32 	%rd553, %r147;
	add.s64 	%rd130, %rd552, %rd553;
	//activate %f1246, %r956
	setp.eq.s32 	%p223, %r877, 0;
	@%p223 bra 	$L__BB0_292;
	setp.ne.s32 	%p224, %r877, 1;
	@%p224 bra 	$L__BB0_293;
	mov.f32 	%f978, 0f00000000;
	cvt.rn.bf16x2.f32 %r878, %f978, %f1246;
	shl.b64 	%rd554, %rd130, 1;
	add.s64 	%rd555, %rd129, %rd554;
	st.global.u16 	[%rd555], %r878;
	bra.uni 	$L__BB0_294;
$L__BB0_292:
	shl.b64 	%rd556, %rd130, 2;
	add.s64 	%rd557, %rd129, %rd556;
	st.global.f32 	[%rd557], %f1246;
	bra.uni 	$L__BB0_294;
$L__BB0_293:
	cvt.rn.f16.f32 %rs60, %f1246;
	shl.b64 	%rd558, %rd130, 1;
	add.s64 	%rd559, %rd129, %rd558;
	st.global.u16 	[%rd559], %rs60;
$L__BB0_294:
	and.pred  	%p227, %p181, %p216;
	@!%p227 bra 	$L__BB0_300;
	bra.uni 	$L__BB0_295;
$L__BB0_295:
	ld.local.u64 	%rd561, [%rd1+24];
	cvta.to.global.u64 	%rd131, %rd561;
	ld.local.u32 	%r881, [%rd1+64];
	cvt.u64.u32 	%rd562, %r144;
	mul.lo.s64 	%rd563, %rd562, %rd3;
	cvt.u64.u32 	%rd564, %r148;
	add.s64 	%rd132, %rd563, %rd564;
	//activate %f1247, %r956
	setp.eq.s32 	%p228, %r881, 0;
	@%p228 bra 	$L__BB0_298;
	setp.ne.s32 	%p229, %r881, 1;
	@%p229 bra 	$L__BB0_299;
	mov.f32 	%f983, 0f00000000;
	cvt.rn.bf16x2.f32 %r882, %f983, %f1247;
	shl.b64 	%rd565, %rd132, 1;
	add.s64 	%rd566, %rd131, %rd565;
	st.global.u16 	[%rd566], %r882;
	bra.uni 	$L__BB0_300;
$L__BB0_298:
	shl.b64 	%rd567, %rd132, 2;
	add.s64 	%rd568, %rd131, %rd567;
	st.global.f32 	[%rd568], %f1247;
	bra.uni 	$L__BB0_300;
$L__BB0_299:
	cvt.rn.f16.f32 %rs61, %f1247;
	shl.b64 	%rd569, %rd132, 1;
	add.s64 	%rd570, %rd131, %rd569;
	st.global.u16 	[%rd570], %rs61;
$L__BB0_300:
	or.b32  	%r149, %r834, 24;
	setp.lt.s32 	%p231, %r149, %r230;
	and.pred  	%p232, %p170, %p231;
	@!%p232 bra 	$L__BB0_306;
	bra.uni 	$L__BB0_301;
$L__BB0_301:
	ld.local.u64 	%rd572, [%rd1+24];
	cvta.to.global.u64 	%rd133, %rd572;
	ld.local.u32 	%r885, [%rd1+64];
	cvt.u64.u32 	%rd573, %r46;
	mul.lo.s64 	%rd574, %rd573, %rd3;
	cvt.u64.u32 	%rd575, %r149;
	add.s64 	%rd134, %rd574, %rd575;
	//activate %f1248, %r956
	setp.eq.s32 	%p233, %r885, 0;
	@%p233 bra 	$L__BB0_304;
	setp.ne.s32 	%p234, %r885, 1;
	@%p234 bra 	$L__BB0_305;
	mov.f32 	%f988, 0f00000000;
	cvt.rn.bf16x2.f32 %r886, %f988, %f1248;
	shl.b64 	%rd576, %rd134, 1;
	add.s64 	%rd577, %rd133, %rd576;
	st.global.u16 	[%rd577], %r886;
	bra.uni 	$L__BB0_306;
$L__BB0_304:
	shl.b64 	%rd578, %rd134, 2;
	add.s64 	%rd579, %rd133, %rd578;
	st.global.f32 	[%rd579], %f1248;
	bra.uni 	$L__BB0_306;
$L__BB0_305:
	cvt.rn.f16.f32 %rs62, %f1248;
	shl.b64 	%rd580, %rd134, 1;
	add.s64 	%rd581, %rd133, %rd580;
	st.global.u16 	[%rd581], %rs62;
$L__BB0_306:
	or.b32  	%r151, %r834, 25;
	setp.lt.s32 	%p236, %r151, %r230;
	and.pred  	%p237, %p170, %p236;
	@!%p237 bra 	$L__BB0_312;
	bra.uni 	$L__BB0_307;
$L__BB0_307:
	ld.local.u64 	%rd583, [%rd1+24];
	cvta.to.global.u64 	%rd135, %rd583;
	ld.local.u32 	%r888, [%rd1+64];
	cvt.u64.u32 	%rd584, %r46;
	mul.lo.s64 	%rd585, %rd584, %rd3;
	cvt.u64.u32 	%rd586, %r151;
	add.s64 	%rd136, %rd585, %rd586;
	//activate %f1249, %r956
	setp.eq.s32 	%p238, %r888, 0;
	@%p238 bra 	$L__BB0_310;
	setp.ne.s32 	%p239, %r888, 1;
	@%p239 bra 	$L__BB0_311;
	mov.f32 	%f993, 0f00000000;
	cvt.rn.bf16x2.f32 %r889, %f993, %f1249;
	shl.b64 	%rd587, %rd136, 1;
	add.s64 	%rd588, %rd135, %rd587;
	st.global.u16 	[%rd588], %r889;
	bra.uni 	$L__BB0_312;
$L__BB0_310:
	shl.b64 	%rd589, %rd136, 2;
	add.s64 	%rd590, %rd135, %rd589;
	st.global.f32 	[%rd590], %f1249;
	bra.uni 	$L__BB0_312;
$L__BB0_311:
	cvt.rn.f16.f32 %rs63, %f1249;
	shl.b64 	%rd591, %rd136, 1;
	add.s64 	%rd592, %rd135, %rd591;
	st.global.u16 	[%rd592], %rs63;
$L__BB0_312:
	and.pred  	%p242, %p181, %p231;
	@!%p242 bra 	$L__BB0_318;
	bra.uni 	$L__BB0_313;
$L__BB0_313:
	ld.local.u64 	%rd594, [%rd1+24];
	cvta.to.global.u64 	%rd137, %rd594;
	ld.local.u32 	%r892, [%rd1+64];
	cvt.u64.u32 	%rd595, %r144;
	mul.lo.s64 	%rd596, %rd595, %rd3;
	cvt.u64.u32 	%rd597, %r149;
	add.s64 	%rd138, %rd596, %rd597;
	//activate %f1250, %r956
	setp.eq.s32 	%p243, %r892, 0;
	@%p243 bra 	$L__BB0_316;
	setp.ne.s32 	%p244, %r892, 1;
	@%p244 bra 	$L__BB0_317;
	mov.f32 	%f998, 0f00000000;
	cvt.rn.bf16x2.f32 %r893, %f998, %f1250;
	shl.b64 	%rd598, %rd138, 1;
	add.s64 	%rd599, %rd137, %rd598;
	st.global.u16 	[%rd599], %r893;
	bra.uni 	$L__BB0_318;
$L__BB0_316:
	shl.b64 	%rd600, %rd138, 2;
	add.s64 	%rd601, %rd137, %rd600;
	st.global.f32 	[%rd601], %f1250;
	bra.uni 	$L__BB0_318;
$L__BB0_317:
	cvt.rn.f16.f32 %rs64, %f1250;
	shl.b64 	%rd602, %rd138, 1;
	add.s64 	%rd603, %rd137, %rd602;
	st.global.u16 	[%rd603], %rs64;
$L__BB0_318:
	and.pred  	%p247, %p181, %p236;
	@!%p247 bra 	$L__BB0_324;
	bra.uni 	$L__BB0_319;
$L__BB0_319:
	ld.local.u64 	%rd604, [%rd1+24];
	cvta.to.global.u64 	%rd139, %rd604;
	ld.local.u32 	%r895, [%rd1+64];
	cvt.u64.u32 	%rd605, %r144;
	mul.lo.s64 	%rd606, %rd605, %rd3;
	cvt.u64.u32 	%rd607, %r151;
	add.s64 	%rd140, %rd606, %rd607;
	//activate %f1251, %r956
	setp.eq.s32 	%p248, %r895, 0;
	@%p248 bra 	$L__BB0_322;
	setp.ne.s32 	%p249, %r895, 1;
	@%p249 bra 	$L__BB0_323;
	mov.f32 	%f1003, 0f00000000;
	cvt.rn.bf16x2.f32 %r896, %f1003, %f1251;
	shl.b64 	%rd608, %rd140, 1;
	add.s64 	%rd609, %rd139, %rd608;
	st.global.u16 	[%rd609], %r896;
	bra.uni 	$L__BB0_324;
$L__BB0_322:
	shl.b64 	%rd610, %rd140, 2;
	add.s64 	%rd611, %rd139, %rd610;
	st.global.f32 	[%rd611], %f1251;
	bra.uni 	$L__BB0_324;
$L__BB0_323:
	cvt.rn.f16.f32 %rs65, %f1251;
	shl.b64 	%rd612, %rd140, 1;
	add.s64 	%rd613, %rd139, %rd612;
	st.global.u16 	[%rd613], %rs65;
$L__BB0_324:
	or.b32  	%r152, %r46, 16;
	setp.lt.s32 	%p251, %r152, %r9;
	and.pred  	%p252, %p251, %p171;
	@!%p252 bra 	$L__BB0_330;
	bra.uni 	$L__BB0_325;
$L__BB0_325:
	ld.local.u64 	%rd615, [%rd1+24];
	cvta.to.global.u64 	%rd141, %rd615;
	ld.local.u32 	%r899, [%rd1+64];
	cvt.u64.u32 	%rd616, %r152;
	mul.lo.s64 	%rd617, %rd616, %rd3;
	cvt.u64.u32 	%rd618, %r834;
	add.s64 	%rd142, %rd617, %rd618;
	//activate %f1252, %r956
	setp.eq.s32 	%p253, %r899, 0;
	@%p253 bra 	$L__BB0_328;
	setp.ne.s32 	%p254, %r899, 1;
	@%p254 bra 	$L__BB0_329;
	mov.f32 	%f1008, 0f00000000;
	cvt.rn.bf16x2.f32 %r900, %f1008, %f1252;
	shl.b64 	%rd619, %rd142, 1;
	add.s64 	%rd620, %rd141, %rd619;
	st.global.u16 	[%rd620], %r900;
	bra.uni 	$L__BB0_330;
$L__BB0_328:
	shl.b64 	%rd621, %rd142, 2;
	add.s64 	%rd622, %rd141, %rd621;
	st.global.f32 	[%rd622], %f1252;
	bra.uni 	$L__BB0_330;
$L__BB0_329:
	cvt.rn.f16.f32 %rs66, %f1252;
	shl.b64 	%rd623, %rd142, 1;
	add.s64 	%rd624, %rd141, %rd623;
	st.global.u16 	[%rd624], %rs66;
$L__BB0_330:
	and.pred  	%p257, %p251, %p176;
	@!%p257 bra 	$L__BB0_336;
	bra.uni 	$L__BB0_331;
$L__BB0_331:
	ld.local.u64 	%rd626, [%rd1+24];
	cvta.to.global.u64 	%rd143, %rd626;
	ld.local.u32 	%r903, [%rd1+64];
	cvt.u64.u32 	%rd627, %r152;
	mul.lo.s64 	%rd144, %rd627, %rd3;
	//activate %f1253, %r956
	setp.eq.s32 	%p258, %r903, 0;
	@%p258 bra 	$L__BB0_334;
	setp.ne.s32 	%p259, %r903, 1;
	@%p259 bra 	$L__BB0_335;
	mov.f32 	%f1013, 0f00000000;
	cvt.rn.bf16x2.f32 %r904, %f1013, %f1253;
	cvt.u64.u32 	%rd628, %r834;
	add.s64 	%rd629, %rd144, %rd628;
	shl.b64 	%rd630, %rd629, 1;
	add.s64 	%rd631, %rd143, %rd630;
	st.global.u16 	[%rd631+2], %r904;
	bra.uni 	$L__BB0_336;
$L__BB0_334:
	cvt.u64.u32 	%rd632, %r834;
	add.s64 	%rd633, %rd144, %rd632;
	shl.b64 	%rd634, %rd633, 2;
	add.s64 	%rd635, %rd143, %rd634;
	st.global.f32 	[%rd635+4], %f1253;
	bra.uni 	$L__BB0_336;
$L__BB0_335:
	cvt.rn.f16.f32 %rs67, %f1253;
	cvt.u64.u32 	%rd636, %r834;
	add.s64 	%rd637, %rd144, %rd636;
	shl.b64 	%rd638, %rd637, 1;
	add.s64 	%rd639, %rd143, %rd638;
	st.global.u16 	[%rd639+2], %rs67;
$L__BB0_336:
	or.b32  	%r153, %r46, 24;
	setp.lt.s32 	%p261, %r153, %r9;
	and.pred  	%p262, %p261, %p171;
	@!%p262 bra 	$L__BB0_342;
	bra.uni 	$L__BB0_337;
$L__BB0_337:
	ld.local.u64 	%rd641, [%rd1+24];
	cvta.to.global.u64 	%rd145, %rd641;
	ld.local.u32 	%r907, [%rd1+64];
	cvt.u64.u32 	%rd642, %r153;
	mul.lo.s64 	%rd643, %rd642, %rd3;
	cvt.u64.u32 	%rd644, %r834;
	add.s64 	%rd146, %rd643, %rd644;
	//activate %f1254, %r956
	setp.eq.s32 	%p263, %r907, 0;
	@%p263 bra 	$L__BB0_340;
	setp.ne.s32 	%p264, %r907, 1;
	@%p264 bra 	$L__BB0_341;
	mov.f32 	%f1018, 0f00000000;
	cvt.rn.bf16x2.f32 %r908, %f1018, %f1254;
	shl.b64 	%rd645, %rd146, 1;
	add.s64 	%rd646, %rd145, %rd645;
	st.global.u16 	[%rd646], %r908;
	bra.uni 	$L__BB0_342;
$L__BB0_340:
	shl.b64 	%rd647, %rd146, 2;
	add.s64 	%rd648, %rd145, %rd647;
	st.global.f32 	[%rd648], %f1254;
	bra.uni 	$L__BB0_342;
$L__BB0_341:
	cvt.rn.f16.f32 %rs68, %f1254;
	shl.b64 	%rd649, %rd146, 1;
	add.s64 	%rd650, %rd145, %rd649;
	st.global.u16 	[%rd650], %rs68;
$L__BB0_342:
	and.pred  	%p267, %p261, %p176;
	@!%p267 bra 	$L__BB0_348;
	bra.uni 	$L__BB0_343;
$L__BB0_343:
	ld.local.u64 	%rd652, [%rd1+24];
	cvta.to.global.u64 	%rd147, %rd652;
	ld.local.u32 	%r911, [%rd1+64];
	cvt.u64.u32 	%rd653, %r153;
	mul.lo.s64 	%rd148, %rd653, %rd3;
	//activate %f1255, %r956
	setp.eq.s32 	%p268, %r911, 0;
	@%p268 bra 	$L__BB0_346;
	setp.ne.s32 	%p269, %r911, 1;
	@%p269 bra 	$L__BB0_347;
	mov.f32 	%f1023, 0f00000000;
	cvt.rn.bf16x2.f32 %r912, %f1023, %f1255;
	cvt.u64.u32 	%rd654, %r834;
	add.s64 	%rd655, %rd148, %rd654;
	shl.b64 	%rd656, %rd655, 1;
	add.s64 	%rd657, %rd147, %rd656;
	st.global.u16 	[%rd657+2], %r912;
	bra.uni 	$L__BB0_348;
$L__BB0_346:
	cvt.u64.u32 	%rd658, %r834;
	add.s64 	%rd659, %rd148, %rd658;
	shl.b64 	%rd660, %rd659, 2;
	add.s64 	%rd661, %rd147, %rd660;
	st.global.f32 	[%rd661+4], %f1255;
	bra.uni 	$L__BB0_348;
$L__BB0_347:
	cvt.rn.f16.f32 %rs69, %f1255;
	cvt.u64.u32 	%rd662, %r834;
	add.s64 	%rd663, %rd148, %rd662;
	shl.b64 	%rd664, %rd663, 1;
	add.s64 	%rd665, %rd147, %rd664;
	st.global.u16 	[%rd665+2], %rs69;
$L__BB0_348:
	and.pred  	%p272, %p251, %p191;
	@!%p272 bra 	$L__BB0_354;
	bra.uni 	$L__BB0_349;
$L__BB0_349:
	ld.local.u64 	%rd667, [%rd1+24];
	cvta.to.global.u64 	%rd149, %rd667;
	ld.local.u32 	%r915, [%rd1+64];
	cvt.u64.u32 	%rd668, %r152;
	mul.lo.s64 	%rd669, %rd668, %rd3;
	cvt.u64.u32 	%rd670, %r145;
	add.s64 	%rd150, %rd669, %rd670;
	//activate %f1256, %r956
	setp.eq.s32 	%p273, %r915, 0;
	@%p273 bra 	$L__BB0_352;
	setp.ne.s32 	%p274, %r915, 1;
	@%p274 bra 	$L__BB0_353;
	mov.f32 	%f1028, 0f00000000;
	cvt.rn.bf16x2.f32 %r916, %f1028, %f1256;
	shl.b64 	%rd671, %rd150, 1;
	add.s64 	%rd672, %rd149, %rd671;
	st.global.u16 	[%rd672], %r916;
	bra.uni 	$L__BB0_354;
$L__BB0_352:
	shl.b64 	%rd673, %rd150, 2;
	add.s64 	%rd674, %rd149, %rd673;
	st.global.f32 	[%rd674], %f1256;
	bra.uni 	$L__BB0_354;
$L__BB0_353:
	cvt.rn.f16.f32 %rs70, %f1256;
	shl.b64 	%rd675, %rd150, 1;
	add.s64 	%rd676, %rd149, %rd675;
	st.global.u16 	[%rd676], %rs70;
$L__BB0_354:
	and.pred  	%p277, %p251, %p196;
	@!%p277 bra 	$L__BB0_360;
	bra.uni 	$L__BB0_355;
$L__BB0_355:
	ld.local.u64 	%rd678, [%rd1+24];
	cvta.to.global.u64 	%rd151, %rd678;
	ld.local.u32 	%r919, [%rd1+64];
	cvt.u64.u32 	%rd679, %r152;
	mul.lo.s64 	%rd680, %rd679, %rd3;
	cvt.u64.u32 	%rd681, %r146;
	add.s64 	%rd152, %rd680, %rd681;
	//activate %f1257, %r956
	setp.eq.s32 	%p278, %r919, 0;
	@%p278 bra 	$L__BB0_358;
	setp.ne.s32 	%p279, %r919, 1;
	@%p279 bra 	$L__BB0_359;
	mov.f32 	%f1033, 0f00000000;
	cvt.rn.bf16x2.f32 %r920, %f1033, %f1257;
	shl.b64 	%rd682, %rd152, 1;
	add.s64 	%rd683, %rd151, %rd682;
	st.global.u16 	[%rd683], %r920;
	bra.uni 	$L__BB0_360;
$L__BB0_358:
	shl.b64 	%rd684, %rd152, 2;
	add.s64 	%rd685, %rd151, %rd684;
	st.global.f32 	[%rd685], %f1257;
	bra.uni 	$L__BB0_360;
$L__BB0_359:
	cvt.rn.f16.f32 %rs71, %f1257;
	shl.b64 	%rd686, %rd152, 1;
	add.s64 	%rd687, %rd151, %rd686;
	st.global.u16 	[%rd687], %rs71;
$L__BB0_360:
	and.pred  	%p282, %p261, %p191;
	@!%p282 bra 	$L__BB0_366;
	bra.uni 	$L__BB0_361;
$L__BB0_361:
	ld.local.u64 	%rd689, [%rd1+24];
	cvta.to.global.u64 	%rd153, %rd689;
	ld.local.u32 	%r923, [%rd1+64];
	cvt.u64.u32 	%rd690, %r153;
	mul.lo.s64 	%rd691, %rd690, %rd3;
	cvt.u64.u32 	%rd692, %r145;
	add.s64 	%rd154, %rd691, %rd692;
	//activate %f1258, %r956
	setp.eq.s32 	%p283, %r923, 0;
	@%p283 bra 	$L__BB0_364;
	setp.ne.s32 	%p284, %r923, 1;
	@%p284 bra 	$L__BB0_365;
	mov.f32 	%f1038, 0f00000000;
	cvt.rn.bf16x2.f32 %r924, %f1038, %f1258;
	shl.b64 	%rd693, %rd154, 1;
	add.s64 	%rd694, %rd153, %rd693;
	st.global.u16 	[%rd694], %r924;
	bra.uni 	$L__BB0_366;
$L__BB0_364:
	shl.b64 	%rd695, %rd154, 2;
	add.s64 	%rd696, %rd153, %rd695;
	st.global.f32 	[%rd696], %f1258;
	bra.uni 	$L__BB0_366;
$L__BB0_365:
	cvt.rn.f16.f32 %rs72, %f1258;
	shl.b64 	%rd697, %rd154, 1;
	add.s64 	%rd698, %rd153, %rd697;
	st.global.u16 	[%rd698], %rs72;
$L__BB0_366:
	and.pred  	%p287, %p261, %p196;
	@!%p287 bra 	$L__BB0_372;
	bra.uni 	$L__BB0_367;
$L__BB0_367:
	ld.local.u64 	%rd700, [%rd1+24];
	cvta.to.global.u64 	%rd155, %rd700;
	ld.local.u32 	%r927, [%rd1+64];
	cvt.u64.u32 	%rd701, %r153;
	mul.lo.s64 	%rd702, %rd701, %rd3;
	cvt.u64.u32 	%rd703, %r146;
	add.s64 	%rd156, %rd702, %rd703;
	//activate %f1259, %r956
	setp.eq.s32 	%p288, %r927, 0;
	@%p288 bra 	$L__BB0_370;
	setp.ne.s32 	%p289, %r927, 1;
	@%p289 bra 	$L__BB0_371;
	mov.f32 	%f1043, 0f00000000;
	cvt.rn.bf16x2.f32 %r928, %f1043, %f1259;
	shl.b64 	%rd704, %rd156, 1;
	add.s64 	%rd705, %rd155, %rd704;
	st.global.u16 	[%rd705], %r928;
	bra.uni 	$L__BB0_372;
$L__BB0_370:
	shl.b64 	%rd706, %rd156, 2;
	add.s64 	%rd707, %rd155, %rd706;
	st.global.f32 	[%rd707], %f1259;
	bra.uni 	$L__BB0_372;
$L__BB0_371:
	cvt.rn.f16.f32 %rs73, %f1259;
	shl.b64 	%rd708, %rd156, 1;
	add.s64 	%rd709, %rd155, %rd708;
	st.global.u16 	[%rd709], %rs73;
$L__BB0_372:
	and.pred  	%p292, %p251, %p211;
	@!%p292 bra 	$L__BB0_378;
	bra.uni 	$L__BB0_373;
$L__BB0_373:
	ld.local.u64 	%rd711, [%rd1+24];
	cvta.to.global.u64 	%rd157, %rd711;
	ld.local.u32 	%r931, [%rd1+64];
	cvt.u64.u32 	%rd712, %r152;
	mul.lo.s64 	%rd713, %rd712, %rd3;
	cvt.u64.u32 	%rd714, %r147;
	add.s64 	%rd158, %rd713, %rd714;
	//activate %f1260, %r956
	setp.eq.s32 	%p293, %r931, 0;
	@%p293 bra 	$L__BB0_376;
	setp.ne.s32 	%p294, %r931, 1;
	@%p294 bra 	$L__BB0_377;
	mov.f32 	%f1048, 0f00000000;
	cvt.rn.bf16x2.f32 %r932, %f1048, %f1260;
	shl.b64 	%rd715, %rd158, 1;
	add.s64 	%rd716, %rd157, %rd715;
	st.global.u16 	[%rd716], %r932;
	bra.uni 	$L__BB0_378;
$L__BB0_376:
	shl.b64 	%rd717, %rd158, 2;
	add.s64 	%rd718, %rd157, %rd717;
	st.global.f32 	[%rd718], %f1260;
	bra.uni 	$L__BB0_378;
$L__BB0_377:
	cvt.rn.f16.f32 %rs74, %f1260;
	shl.b64 	%rd719, %rd158, 1;
	add.s64 	%rd720, %rd157, %rd719;
	st.global.u16 	[%rd720], %rs74;
$L__BB0_378:
	and.pred  	%p297, %p251, %p216;
	@!%p297 bra 	$L__BB0_384;
	bra.uni 	$L__BB0_379;
$L__BB0_379:
	ld.local.u64 	%rd722, [%rd1+24];
	cvta.to.global.u64 	%rd159, %rd722;
	ld.local.u32 	%r935, [%rd1+64];
	cvt.u64.u32 	%rd723, %r152;
	mul.lo.s64 	%rd724, %rd723, %rd3;
	cvt.u64.u32 	%rd725, %r148;
	add.s64 	%rd160, %rd724, %rd725;
	//activate %f1261, %r956
	setp.eq.s32 	%p298, %r935, 0;
	@%p298 bra 	$L__BB0_382;
	setp.ne.s32 	%p299, %r935, 1;
	@%p299 bra 	$L__BB0_383;
	mov.f32 	%f1053, 0f00000000;
	cvt.rn.bf16x2.f32 %r936, %f1053, %f1261;
	shl.b64 	%rd726, %rd160, 1;
	add.s64 	%rd727, %rd159, %rd726;
	st.global.u16 	[%rd727], %r936;
	bra.uni 	$L__BB0_384;
$L__BB0_382:
	shl.b64 	%rd728, %rd160, 2;
	add.s64 	%rd729, %rd159, %rd728;
	st.global.f32 	[%rd729], %f1261;
	bra.uni 	$L__BB0_384;
$L__BB0_383:
	cvt.rn.f16.f32 %rs75, %f1261;
	shl.b64 	%rd730, %rd160, 1;
	add.s64 	%rd731, %rd159, %rd730;
	st.global.u16 	[%rd731], %rs75;
$L__BB0_384:
	and.pred  	%p302, %p261, %p211;
	@!%p302 bra 	$L__BB0_390;
	bra.uni 	$L__BB0_385;
$L__BB0_385:
	ld.local.u64 	%rd733, [%rd1+24];
	cvta.to.global.u64 	%rd161, %rd733;
	ld.local.u32 	%r939, [%rd1+64];
	cvt.u64.u32 	%rd734, %r153;
	mul.lo.s64 	%rd735, %rd734, %rd3;
	cvt.u64.u32 	%rd736, %r147;
	add.s64 	%rd162, %rd735, %rd736;
	//activate %f1262, %r956
	setp.eq.s32 	%p303, %r939, 0;
	@%p303 bra 	$L__BB0_388;
	setp.ne.s32 	%p304, %r939, 1;
	@%p304 bra 	$L__BB0_389;
	mov.f32 	%f1058, 0f00000000;
	cvt.rn.bf16x2.f32 %r940, %f1058, %f1262;
	shl.b64 	%rd737, %rd162, 1;
	add.s64 	%rd738, %rd161, %rd737;
	st.global.u16 	[%rd738], %r940;
	bra.uni 	$L__BB0_390;
$L__BB0_388:
	shl.b64 	%rd739, %rd162, 2;
	add.s64 	%rd740, %rd161, %rd739;
	st.global.f32 	[%rd740], %f1262;
	bra.uni 	$L__BB0_390;
$L__BB0_389:
	cvt.rn.f16.f32 %rs76, %f1262;
	shl.b64 	%rd741, %rd162, 1;
	add.s64 	%rd742, %rd161, %rd741;
	st.global.u16 	[%rd742], %rs76;
$L__BB0_390:
	and.pred  	%p307, %p261, %p216;
	@!%p307 bra 	$L__BB0_396;
	bra.uni 	$L__BB0_391;
$L__BB0_391:
	ld.local.u64 	%rd744, [%rd1+24];
	cvta.to.global.u64 	%rd163, %rd744;
	ld.local.u32 	%r943, [%rd1+64];
	cvt.u64.u32 	%rd745, %r153;
	mul.lo.s64 	%rd746, %rd745, %rd3;
	cvt.u64.u32 	%rd747, %r148;
	add.s64 	%rd164, %rd746, %rd747;
	//activate %f1263, %r956
	setp.eq.s32 	%p308, %r943, 0;
	@%p308 bra 	$L__BB0_394;
	setp.ne.s32 	%p309, %r943, 1;
	@%p309 bra 	$L__BB0_395;
	mov.f32 	%f1063, 0f00000000;
	cvt.rn.bf16x2.f32 %r944, %f1063, %f1263;
	shl.b64 	%rd748, %rd164, 1;
	add.s64 	%rd749, %rd163, %rd748;
	st.global.u16 	[%rd749], %r944;
	bra.uni 	$L__BB0_396;
$L__BB0_394:
	shl.b64 	%rd750, %rd164, 2;
	add.s64 	%rd751, %rd163, %rd750;
	st.global.f32 	[%rd751], %f1263;
	bra.uni 	$L__BB0_396;
$L__BB0_395:
	cvt.rn.f16.f32 %rs77, %f1263;
	shl.b64 	%rd752, %rd164, 1;
	add.s64 	%rd753, %rd163, %rd752;
	st.global.u16 	[%rd753], %rs77;
$L__BB0_396:
	and.pred  	%p312, %p251, %p231;
	@!%p312 bra 	$L__BB0_402;
	bra.uni 	$L__BB0_397;
$L__BB0_397:
	ld.local.u64 	%rd755, [%rd1+24];
	cvta.to.global.u64 	%rd165, %rd755;
	ld.local.u32 	%r947, [%rd1+64];
	cvt.u64.u32 	%rd756, %r152;
	mul.lo.s64 	%rd757, %rd756, %rd3;
	cvt.u64.u32 	%rd758, %r149;
	add.s64 	%rd166, %rd757, %rd758;
	//activate %f1264, %r956
	setp.eq.s32 	%p313, %r947, 0;
	@%p313 bra 	$L__BB0_400;
	setp.ne.s32 	%p314, %r947, 1;
	@%p314 bra 	$L__BB0_401;
	mov.f32 	%f1068, 0f00000000;
	cvt.rn.bf16x2.f32 %r948, %f1068, %f1264;
	shl.b64 	%rd759, %rd166, 1;
	add.s64 	%rd760, %rd165, %rd759;
	st.global.u16 	[%rd760], %r948;
	bra.uni 	$L__BB0_402;
$L__BB0_400:
	shl.b64 	%rd761, %rd166, 2;
	add.s64 	%rd762, %rd165, %rd761;
	st.global.f32 	[%rd762], %f1264;
	bra.uni 	$L__BB0_402;
$L__BB0_401:
	cvt.rn.f16.f32 %rs78, %f1264;
	shl.b64 	%rd763, %rd166, 1;
	add.s64 	%rd764, %rd165, %rd763;
	st.global.u16 	[%rd764], %rs78;
$L__BB0_402:
	and.pred  	%p317, %p251, %p236;
	@!%p317 bra 	$L__BB0_408;
	bra.uni 	$L__BB0_403;
$L__BB0_403:
	ld.local.u64 	%rd765, [%rd1+24];
	cvta.to.global.u64 	%rd167, %rd765;
	ld.local.u32 	%r950, [%rd1+64];
	cvt.u64.u32 	%rd766, %r152;
	mul.lo.s64 	%rd767, %rd766, %rd3;
	cvt.u64.u32 	%rd768, %r151;
	add.s64 	%rd168, %rd767, %rd768;
	//activate %f1265, %r956
	setp.eq.s32 	%p318, %r950, 0;
	@%p318 bra 	$L__BB0_406;
	setp.ne.s32 	%p319, %r950, 1;
	@%p319 bra 	$L__BB0_407;
	mov.f32 	%f1073, 0f00000000;
	cvt.rn.bf16x2.f32 %r951, %f1073, %f1265;
	shl.b64 	%rd769, %rd168, 1;
	add.s64 	%rd770, %rd167, %rd769;
	st.global.u16 	[%rd770], %r951;
	bra.uni 	$L__BB0_408;
$L__BB0_406:
	shl.b64 	%rd771, %rd168, 2;
	add.s64 	%rd772, %rd167, %rd771;
	st.global.f32 	[%rd772], %f1265;
	bra.uni 	$L__BB0_408;
$L__BB0_407:
	cvt.rn.f16.f32 %rs79, %f1265;
	shl.b64 	%rd773, %rd168, 1;
	add.s64 	%rd774, %rd167, %rd773;
	st.global.u16 	[%rd774], %rs79;
$L__BB0_408:
	and.pred  	%p322, %p261, %p231;
	@!%p322 bra 	$L__BB0_414;
	bra.uni 	$L__BB0_409;
$L__BB0_409:
	ld.local.u64 	%rd776, [%rd1+24];
	cvta.to.global.u64 	%rd169, %rd776;
	ld.local.u32 	%r954, [%rd1+64];
	cvt.u64.u32 	%rd777, %r153;
	mul.lo.s64 	%rd778, %rd777, %rd3;
	cvt.u64.u32 	%rd779, %r149;
	add.s64 	%rd170, %rd778, %rd779;
	//activate %f1266, %r956
	setp.eq.s32 	%p323, %r954, 0;
	@%p323 bra 	$L__BB0_412;
	setp.ne.s32 	%p324, %r954, 1;
	@%p324 bra 	$L__BB0_413;
	mov.f32 	%f1078, 0f00000000;
	cvt.rn.bf16x2.f32 %r955, %f1078, %f1266;
	shl.b64 	%rd780, %rd170, 1;
	add.s64 	%rd781, %rd169, %rd780;
	st.global.u16 	[%rd781], %r955;
	bra.uni 	$L__BB0_414;
$L__BB0_412:
	shl.b64 	%rd782, %rd170, 2;
	add.s64 	%rd783, %rd169, %rd782;
	st.global.f32 	[%rd783], %f1266;
	bra.uni 	$L__BB0_414;
$L__BB0_413:
	cvt.rn.f16.f32 %rs80, %f1266;
	shl.b64 	%rd784, %rd170, 1;
	add.s64 	%rd785, %rd169, %rd784;
	st.global.u16 	[%rd785], %rs80;
$L__BB0_414:
	and.pred  	%p327, %p261, %p236;
	@!%p327 bra 	$L__BB0_420;
	bra.uni 	$L__BB0_415;
$L__BB0_415:
	ld.local.u64 	%rd786, [%rd1+24];
	cvta.to.global.u64 	%rd171, %rd786;
	ld.local.u32 	%r957, [%rd1+64];
	cvt.u64.u32 	%rd787, %r153;
	mul.lo.s64 	%rd788, %rd787, %rd3;
	cvt.u64.u32 	%rd789, %r151;
	add.s64 	%rd172, %rd788, %rd789;
	//activate %f1267, %r956
	setp.eq.s32 	%p328, %r957, 0;
	@%p328 bra 	$L__BB0_418;
	setp.ne.s32 	%p329, %r957, 1;
	@%p329 bra 	$L__BB0_419;
	mov.f32 	%f1083, 0f00000000;
	cvt.rn.bf16x2.f32 %r958, %f1083, %f1267;
	shl.b64 	%rd790, %rd172, 1;
	add.s64 	%rd791, %rd171, %rd790;
	st.global.u16 	[%rd791], %r958;
	bra.uni 	$L__BB0_420;
$L__BB0_418:
	shl.b64 	%rd792, %rd172, 2;
	add.s64 	%rd793, %rd171, %rd792;
	st.global.f32 	[%rd793], %f1267;
	bra.uni 	$L__BB0_420;
$L__BB0_419:
	cvt.rn.f16.f32 %rs81, %f1267;
	shl.b64 	%rd794, %rd172, 1;
	add.s64 	%rd795, %rd171, %rd794;
	st.global.u16 	[%rd795], %rs81;
$L__BB0_420:
	ret;
}
.visible .entry wide_128_f32(
	.param .align 8 .b8 wide_128_f32_param_0[576]
)
.maxntid 256, 1, 1
{
	.local .align 8 .b8 	__local_depot1[576];
	.reg .b64 	%SP;
	.reg .b64 	%SPL;
	.reg .pred 	%p<494>;
	.reg .b16 	%rs<114>;
	.reg .b32 	%r<1324>;
	.reg .f32 	%f<2108>;
	.reg .b64 	%rd<1230>;
	.shared .align 16 .b8 _ZZL17wide_128_f32_bodyRK17wide_128_f32_argsE4left[20480];
	.shared .align 16 .b8 _ZZL17wide_128_f32_bodyRK17wide_128_f32_argsE5right[20480];
	mov.u64 	%SPL, __local_depot1;
	add.u64 	%rd239, %SPL, 0;
	ld.param.u32 	%r166, [wide_128_f32_param_0+348];
	ld.param.u32 	%r167, [wide_128_f32_param_0+344];
	ld.param.u32 	%r168, [wide_128_f32_param_0+340];
	ld.param.u32 	%r169, [wide_128_f32_param_0+336];
	ld.param.u32 	%r170, [wide_128_f32_param_0+332];
	ld.param.u32 	%r171, [wide_128_f32_param_0+328];
	ld.param.u32 	%r172, [wide_128_f32_param_0+324];
	ld.param.u32 	%r173, [wide_128_f32_param_0+320];
	ld.param.u64 	%rd240, [wide_128_f32_param_0+312];
	ld.param.u64 	%rd241, [wide_128_f32_param_0+304];
	ld.param.u64 	%rd242, [wide_128_f32_param_0+296];
	ld.param.u64 	%rd243, [wide_128_f32_param_0+288];
	ld.param.u32 	%r174, [wide_128_f32_param_0+280];
	ld.param.u32 	%r175, [wide_128_f32_param_0+276];
	ld.param.u32 	%r176, [wide_128_f32_param_0+272];
	ld.param.u32 	%r177, [wide_128_f32_param_0+268];
	ld.param.u32 	%r178, [wide_128_f32_param_0+264];
	ld.param.u32 	%r179, [wide_128_f32_param_0+260];
	ld.param.u32 	%r180, [wide_128_f32_param_0+256];
	ld.param.u32 	%r181, [wide_128_f32_param_0+252];
	ld.param.u32 	%r182, [wide_128_f32_param_0+248];
	ld.param.u64 	%rd244, [wide_128_f32_param_0+240];
	ld.param.u64 	%rd245, [wide_128_f32_param_0+232];
	ld.param.u64 	%rd246, [wide_128_f32_param_0+224];
	ld.param.u64 	%rd247, [wide_128_f32_param_0+216];
	ld.param.u32 	%r183, [wide_128_f32_param_0+208];
	ld.param.u32 	%r184, [wide_128_f32_param_0+204];
	ld.param.u32 	%r185, [wide_128_f32_param_0+200];
	ld.param.u32 	%r186, [wide_128_f32_param_0+196];
	ld.param.u32 	%r187, [wide_128_f32_param_0+192];
	ld.param.u32 	%r188, [wide_128_f32_param_0+188];
	ld.param.u32 	%r189, [wide_128_f32_param_0+184];
	ld.param.u32 	%r190, [wide_128_f32_param_0+180];
	ld.param.u32 	%r191, [wide_128_f32_param_0+176];
	ld.param.u64 	%rd248, [wide_128_f32_param_0+168];
	ld.param.u64 	%rd249, [wide_128_f32_param_0+160];
	ld.param.u64 	%rd250, [wide_128_f32_param_0+152];
	ld.param.u64 	%rd251, [wide_128_f32_param_0+144];
	ld.param.u32 	%r192, [wide_128_f32_param_0+136];
	ld.param.u32 	%r193, [wide_128_f32_param_0+132];
	ld.param.u32 	%r194, [wide_128_f32_param_0+128];
	ld.param.u32 	%r195, [wide_128_f32_param_0+124];
	ld.param.u32 	%r196, [wide_128_f32_param_0+120];
	ld.param.u32 	%r197, [wide_128_f32_param_0+116];
	ld.param.u32 	%r198, [wide_128_f32_param_0+112];
	ld.param.u32 	%r199, [wide_128_f32_param_0+108];
	ld.param.u32 	%r200, [wide_128_f32_param_0+104];
	ld.param.u64 	%rd252, [wide_128_f32_param_0+96];
	ld.param.u64 	%rd253, [wide_128_f32_param_0+88];
	ld.param.u64 	%rd254, [wide_128_f32_param_0+80];
	ld.param.u64 	%rd255, [wide_128_f32_param_0+72];
	ld.param.u32 	%r201, [wide_128_f32_param_0+64];
	ld.param.u32 	%r202, [wide_128_f32_param_0+60];
	ld.param.u32 	%r203, [wide_128_f32_param_0+56];
	ld.param.u32 	%r204, [wide_128_f32_param_0+52];
	ld.param.u32 	%r205, [wide_128_f32_param_0+48];
	ld.param.u32 	%r206, [wide_128_f32_param_0+44];
	ld.param.u32 	%r207, [wide_128_f32_param_0+40];
	ld.param.u32 	%r208, [wide_128_f32_param_0+36];
	ld.param.u32 	%r209, [wide_128_f32_param_0+32];
	ld.param.u64 	%rd256, [wide_128_f32_param_0+24];
	ld.param.u64 	%rd257, [wide_128_f32_param_0+16];
	ld.param.u64 	%rd258, [wide_128_f32_param_0+8];
	ld.param.u64 	%rd259, [wide_128_f32_param_0];
	ld.param.u32 	%r210, [wide_128_f32_param_0+568];
	ld.param.u32 	%r211, [wide_128_f32_param_0+564];
	ld.param.u32 	%r212, [wide_128_f32_param_0+560];
	ld.param.u32 	%r213, [wide_128_f32_param_0+556];
	ld.param.u32 	%r214, [wide_128_f32_param_0+552];
	ld.param.u32 	%r215, [wide_128_f32_param_0+548];
	ld.param.u32 	%r216, [wide_128_f32_param_0+544];
	ld.param.u32 	%r217, [wide_128_f32_param_0+540];
	ld.param.u32 	%r218, [wide_128_f32_param_0+536];
	ld.param.u64 	%rd260, [wide_128_f32_param_0+528];
	ld.param.u64 	%rd261, [wide_128_f32_param_0+520];
	ld.param.u64 	%rd262, [wide_128_f32_param_0+512];
	ld.param.u64 	%rd263, [wide_128_f32_param_0+504];
	ld.param.u32 	%r219, [wide_128_f32_param_0+496];
	ld.param.u32 	%r220, [wide_128_f32_param_0+492];
	ld.param.u32 	%r221, [wide_128_f32_param_0+488];
	ld.param.u32 	%r222, [wide_128_f32_param_0+484];
	ld.param.u32 	%r223, [wide_128_f32_param_0+480];
	ld.param.u32 	%r224, [wide_128_f32_param_0+476];
	ld.param.u32 	%r225, [wide_128_f32_param_0+472];
	ld.param.u32 	%r226, [wide_128_f32_param_0+468];
	ld.param.u32 	%r227, [wide_128_f32_param_0+464];
	ld.param.u64 	%rd264, [wide_128_f32_param_0+456];
	ld.param.u64 	%rd265, [wide_128_f32_param_0+448];
	ld.param.u64 	%rd266, [wide_128_f32_param_0+440];
	ld.param.u64 	%rd267, [wide_128_f32_param_0+432];
	ld.param.u32 	%r228, [wide_128_f32_param_0+424];
	ld.param.u32 	%r229, [wide_128_f32_param_0+420];
	ld.param.u32 	%r230, [wide_128_f32_param_0+416];
	ld.param.u32 	%r231, [wide_128_f32_param_0+412];
	ld.param.u32 	%r232, [wide_128_f32_param_0+408];
	ld.param.u32 	%r233, [wide_128_f32_param_0+404];
	ld.param.u32 	%r234, [wide_128_f32_param_0+400];
	ld.param.u32 	%r235, [wide_128_f32_param_0+396];
	ld.param.u32 	%r236, [wide_128_f32_param_0+392];
	ld.param.u64 	%rd268, [wide_128_f32_param_0+384];
	ld.param.u64 	%rd269, [wide_128_f32_param_0+376];
	ld.param.u64 	%rd270, [wide_128_f32_param_0+368];
	ld.param.u64 	%rd271, [wide_128_f32_param_0+360];
	ld.param.u32 	%r237, [wide_128_f32_param_0+352];
	st.local.u64 	[%rd239], %rd259;
	st.local.u64 	[%rd239+8], %rd258;
	st.local.u64 	[%rd239+16], %rd257;
	st.local.u64 	[%rd239+24], %rd256;
	st.local.v2.u32 	[%rd239+32], {%r209, %r208};
	st.local.v2.u32 	[%rd239+40], {%r207, %r206};
	st.local.v2.u32 	[%rd239+48], {%r205, %r204};
	st.local.v2.u32 	[%rd239+56], {%r203, %r202};
	st.local.u32 	[%rd239+64], %r201;
	st.local.u64 	[%rd239+72], %rd255;
	st.local.u64 	[%rd239+80], %rd254;
	st.local.u64 	[%rd239+88], %rd253;
	st.local.u64 	[%rd239+96], %rd252;
	st.local.v2.u32 	[%rd239+104], {%r200, %r199};
	st.local.v2.u32 	[%rd239+112], {%r198, %r197};
	st.local.v2.u32 	[%rd239+120], {%r196, %r195};
	st.local.v2.u32 	[%rd239+128], {%r194, %r193};
	st.local.u32 	[%rd239+136], %r192;
	st.local.u64 	[%rd239+144], %rd251;
	st.local.u64 	[%rd239+152], %rd250;
	st.local.u64 	[%rd239+160], %rd249;
	st.local.u64 	[%rd239+168], %rd248;
	st.local.v2.u32 	[%rd239+176], {%r191, %r190};
	st.local.v2.u32 	[%rd239+184], {%r189, %r188};
	st.local.v2.u32 	[%rd239+192], {%r187, %r186};
	st.local.v2.u32 	[%rd239+200], {%r185, %r184};
	st.local.u32 	[%rd239+208], %r183;
	st.local.u64 	[%rd239+216], %rd247;
	st.local.u64 	[%rd239+224], %rd246;
	st.local.u64 	[%rd239+232], %rd245;
	st.local.u64 	[%rd239+240], %rd244;
	st.local.v2.u32 	[%rd239+248], {%r182, %r181};
	st.local.v2.u32 	[%rd239+256], {%r180, %r179};
	st.local.v2.u32 	[%rd239+264], {%r178, %r177};
	st.local.v2.u32 	[%rd239+272], {%r176, %r175};
	st.local.u32 	[%rd239+280], %r174;
	st.local.u64 	[%rd239+288], %rd243;
	st.local.u64 	[%rd239+296], %rd242;
	st.local.u64 	[%rd239+304], %rd241;
	st.local.u64 	[%rd239+312], %rd240;
	st.local.v2.u32 	[%rd239+320], {%r173, %r172};
	st.local.v2.u32 	[%rd239+328], {%r171, %r170};
	st.local.v2.u32 	[%rd239+336], {%r169, %r168};
	st.local.v2.u32 	[%rd239+344], {%r167, %r166};
	st.local.u32 	[%rd239+352], %r237;
	st.local.u64 	[%rd239+360], %rd271;
	st.local.u64 	[%rd239+368], %rd270;
	st.local.u64 	[%rd239+376], %rd269;
	st.local.u64 	[%rd239+384], %rd268;
	st.local.v2.u32 	[%rd239+392], {%r236, %r235};
	st.local.v2.u32 	[%rd239+400], {%r234, %r233};
	st.local.v2.u32 	[%rd239+408], {%r232, %r231};
	st.local.v2.u32 	[%rd239+416], {%r230, %r229};
	st.local.u32 	[%rd239+424], %r228;
	st.local.u64 	[%rd239+432], %rd267;
	st.local.u64 	[%rd239+440], %rd266;
	st.local.u64 	[%rd239+448], %rd265;
	st.local.u64 	[%rd239+456], %rd264;
	st.local.v2.u32 	[%rd239+464], {%r227, %r226};
	st.local.v2.u32 	[%rd239+472], {%r225, %r224};
	st.local.v2.u32 	[%rd239+480], {%r223, %r222};
	st.local.v2.u32 	[%rd239+488], {%r221, %r220};
	st.local.u32 	[%rd239+496], %r219;
	st.local.u64 	[%rd239+504], %rd263;
	st.local.u64 	[%rd239+512], %rd262;
	st.local.u64 	[%rd239+520], %rd261;
	st.local.u64 	[%rd239+528], %rd260;
	st.local.v2.u32 	[%rd239+536], {%r218, %r217};
	st.local.v2.u32 	[%rd239+544], {%r216, %r215};
	st.local.v2.u32 	[%rd239+552], {%r214, %r213};
	st.local.v2.u32 	[%rd239+560], {%r212, %r211};
	st.local.u32 	[%rd239+568], %r210;
	mov.u32 	%r1285, %ctaid.z;
	mul.wide.u32 	%rd272, %r1285, 72;
	add.s64 	%rd1, %rd239, %rd272;
	mov.u32 	%r238, %ctaid.y;
	shl.b32 	%r2, %r238, 7;
	ld.local.u32 	%r9, [%rd1+32];
	setp.ge.s32 	%p2, %r2, %r9;
	@%p2 bra 	$L__BB1_616;
	mov.u32 	%r239, %ctaid.x;
	shl.b32 	%r3, %r239, 7;
	ld.local.u32 	%r242, [%rd1+36];
	setp.ge.s32 	%p3, %r3, %r242;
	@%p3 bra 	$L__BB1_616;
	mov.u32 	%r4, %tid.x;
	bfe.u32 	%r5, %r4, 2, 3;
	and.b32  	%r6, %r4, 3;
	shl.b32 	%r240, %r4, 1;
	and.b32  	%r7, %r240, 64;
	shr.u32 	%r241, %r4, 1;
	and.b32  	%r8, %r241, 480;
	cvt.s64.s32 	%rd3, %r242;
	cvt.u32.u64 	%r243, %rd3;
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
	selp.b32 	%r14, %r243, %r13, %p4;
	and.b32  	%r15, %r14, 3;
	setp.eq.s32 	%p5, %r11, 1;
	and.b32  	%r16, %r4, 31;
	shr.u32 	%r244, %r4, 7;
	selp.b32 	%r17, %r16, %r244, %p5;
	shr.u32 	%r247, %r4, 5;
	and.b32  	%r19, %r4, 127;
	selp.b32 	%r248, %r247, %r19, %p5;
	selp.b32 	%r249, 8, 0, %p5;
	selp.b32 	%r20, 0, 2, %p5;
	cvt.s64.s32 	%rd5, %r14;
	selp.b32 	%r250, 5, 3, %p4;
	selp.b32 	%r251, 31, 7, %p4;
	or.b32  	%r252, %r248, %r2;
	cvt.u64.u32 	%rd6, %r252;
	cvt.s64.s32 	%rd7, %r11;
	selp.b64 	%rd8, 8, 0, %p5;
	selp.b64 	%rd273, 0, 2, %p5;
	mul.lo.s64 	%rd9, %rd273, %rd7;
	selp.b64 	%rd10, %rd4, %rd2, %p4;
	shl.b32 	%r1288, %r6, 1;
	mad.lo.s32 	%r253, %r248, 40, %r17;
	mul.wide.u32 	%rd274, %r253, 2;
	mov.u64 	%rd275, _ZZL17wide_128_f32_bodyRK17wide_128_f32_argsE4left;
	add.s64 	%rd11, %rd275, %rd274;
	add.s64 	%rd276, %rd275, 10240;
	add.s64 	%rd12, %rd276, %rd274;
	add.s32 	%r254, %r249, %r248;
	add.s32 	%r255, %r20, %r17;
	mad.lo.s32 	%r256, %r254, 40, %r255;
	mul.wide.u32 	%rd277, %r256, 2;
	add.s64 	%rd13, %rd275, %rd277;
	add.s64 	%rd14, %rd276, %rd277;
	add.s32 	%r257, %r254, %r249;
	add.s32 	%r258, %r255, %r20;
	mad.lo.s32 	%r259, %r257, 40, %r258;
	mul.wide.u32 	%rd278, %r259, 2;
	add.s64 	%rd15, %rd275, %rd278;
	add.s64 	%rd16, %rd276, %rd278;
	add.s32 	%r260, %r257, %r249;
	add.s32 	%r261, %r258, %r20;
	mad.lo.s32 	%r262, %r260, 40, %r261;
	mul.wide.u32 	%rd279, %r262, 2;
	add.s64 	%rd17, %rd275, %rd279;
	add.s64 	%rd18, %rd276, %rd279;
	add.s32 	%r263, %r260, %r249;
	add.s32 	%r264, %r261, %r20;
	mad.lo.s32 	%r265, %r263, 40, %r264;
	mul.wide.u32 	%rd280, %r265, 2;
	add.s64 	%rd19, %rd275, %rd280;
	add.s64 	%rd20, %rd276, %rd280;
	add.s32 	%r266, %r263, %r249;
	add.s32 	%r267, %r264, %r20;
	mad.lo.s32 	%r268, %r266, 40, %r267;
	mul.wide.u32 	%rd281, %r268, 2;
	add.s64 	%rd21, %rd275, %rd281;
	add.s64 	%rd22, %rd276, %rd281;
	add.s32 	%r269, %r266, %r249;
	add.s32 	%r270, %r267, %r20;
	mad.lo.s32 	%r271, %r269, 40, %r270;
	mul.wide.u32 	%rd282, %r271, 2;
	add.s64 	%rd23, %rd275, %rd282;
	add.s64 	%rd24, %rd276, %rd282;
	add.s32 	%r272, %r269, %r249;
	add.s32 	%r273, %r270, %r20;
	mad.lo.s32 	%r274, %r272, 40, %r273;
	mul.wide.u32 	%rd283, %r274, 2;
	add.s64 	%rd25, %rd275, %rd283;
	add.s64 	%rd26, %rd276, %rd283;
	add.s32 	%r275, %r272, %r249;
	add.s32 	%r276, %r273, %r20;
	mad.lo.s32 	%r277, %r275, 40, %r276;
	mul.wide.u32 	%rd284, %r277, 2;
	add.s64 	%rd27, %rd275, %rd284;
	add.s64 	%rd28, %rd276, %rd284;
	add.s32 	%r278, %r275, %r249;
	add.s32 	%r279, %r276, %r20;
	mad.lo.s32 	%r280, %r278, 40, %r279;
	mul.wide.u32 	%rd285, %r280, 2;
	add.s64 	%rd29, %rd275, %rd285;
	add.s64 	%rd30, %rd276, %rd285;
	add.s32 	%r281, %r278, %r249;
	add.s32 	%r282, %r279, %r20;
	mad.lo.s32 	%r283, %r281, 40, %r282;
	mul.wide.u32 	%rd286, %r283, 2;
	add.s64 	%rd31, %rd275, %rd286;
	add.s64 	%rd32, %rd276, %rd286;
	add.s32 	%r284, %r281, %r249;
	add.s32 	%r285, %r282, %r20;
	mad.lo.s32 	%r286, %r284, 40, %r285;
	mul.wide.u32 	%rd287, %r286, 2;
	add.s64 	%rd33, %rd275, %rd287;
	add.s64 	%rd34, %rd276, %rd287;
	add.s32 	%r287, %r284, %r249;
	add.s32 	%r288, %r285, %r20;
	mad.lo.s32 	%r289, %r287, 40, %r288;
	mul.wide.u32 	%rd288, %r289, 2;
	add.s64 	%rd35, %rd275, %rd288;
	add.s64 	%rd36, %rd276, %rd288;
	add.s32 	%r290, %r287, %r249;
	add.s32 	%r291, %r288, %r20;
	mad.lo.s32 	%r292, %r290, 40, %r291;
	mul.wide.u32 	%rd289, %r292, 2;
	add.s64 	%rd37, %rd275, %rd289;
	add.s64 	%rd38, %rd276, %rd289;
	add.s32 	%r293, %r290, %r249;
	add.s32 	%r294, %r291, %r20;
	mad.lo.s32 	%r295, %r293, 40, %r294;
	mul.wide.u32 	%rd290, %r295, 2;
	add.s64 	%rd39, %rd275, %rd290;
	add.s64 	%rd40, %rd276, %rd290;
	add.s32 	%r296, %r293, %r249;
	add.s32 	%r297, %r294, %r20;
	mad.lo.s32 	%r298, %r296, 40, %r297;
	mul.wide.u32 	%rd291, %r298, 2;
	add.s64 	%rd41, %rd275, %rd291;
	add.s64 	%rd42, %rd276, %rd291;
	shr.u32 	%r22, %r4, %r250;
	and.b32  	%r299, %r4, %r251;
	shl.b32 	%r23, %r299, 2;
	mad.lo.s32 	%r300, %r22, 40, %r23;
	mul.wide.u32 	%rd292, %r300, 2;
	mov.u64 	%rd293, _ZZL17wide_128_f32_bodyRK17wide_128_f32_argsE5right;
	add.s64 	%rd43, %rd293, %rd292;
	add.s64 	%rd294, %rd293, 10240;
	add.s64 	%rd44, %rd294, %rd292;
	mul.lo.s32 	%r301, %r299, 160;
	add.s32 	%r302, %r301, %r22;
	mul.wide.u32 	%rd295, %r302, 2;
	add.s64 	%rd45, %rd293, %rd295;
	add.s64 	%rd46, %rd294, %rd295;
	cvt.u64.u32 	%rd296, %r22;
	cvt.u64.u32 	%rd297, %r301;
	add.s64 	%rd298, %rd297, %rd296;
	shl.b64 	%rd299, %rd298, 1;
	add.s64 	%rd47, %rd293, %rd299;
	add.s64 	%rd48, %rd294, %rd299;
	add.s32 	%r303, %r4, 256;
	shr.u32 	%r24, %r303, %r250;
	mad.lo.s32 	%r304, %r24, 40, %r23;
	mul.wide.u32 	%rd300, %r304, 2;
	add.s64 	%rd49, %rd293, %rd300;
	add.s64 	%rd50, %rd294, %rd300;
	add.s32 	%r305, %r301, %r24;
	mul.wide.u32 	%rd301, %r305, 2;
	add.s64 	%rd51, %rd293, %rd301;
	add.s64 	%rd52, %rd294, %rd301;
	cvt.u64.u32 	%rd302, %r24;
	add.s64 	%rd303, %rd297, %rd302;
	shl.b64 	%rd304, %rd303, 1;
	add.s64 	%rd53, %rd293, %rd304;
	add.s64 	%rd54, %rd294, %rd304;
	add.s32 	%r306, %r4, 512;
	shr.u32 	%r25, %r306, %r250;
	mad.lo.s32 	%r307, %r25, 40, %r23;
	mul.wide.u32 	%rd305, %r307, 2;
	add.s64 	%rd55, %rd293, %rd305;
	add.s64 	%rd56, %rd294, %rd305;
	add.s32 	%r308, %r301, %r25;
	mul.wide.u32 	%rd306, %r308, 2;
	add.s64 	%rd57, %rd293, %rd306;
	add.s64 	%rd58, %rd294, %rd306;
	cvt.u64.u32 	%rd307, %r25;
	add.s64 	%rd308, %rd297, %rd307;
	shl.b64 	%rd309, %rd308, 1;
	add.s64 	%rd59, %rd293, %rd309;
	add.s64 	%rd60, %rd294, %rd309;
	add.s32 	%r309, %r4, 768;
	shr.u32 	%r26, %r309, %r250;
	mad.lo.s32 	%r310, %r26, 40, %r23;
	mul.wide.u32 	%rd310, %r310, 2;
	add.s64 	%rd61, %rd293, %rd310;
	add.s64 	%rd62, %rd294, %rd310;
	add.s32 	%r311, %r301, %r26;
	mul.wide.u32 	%rd311, %r311, 2;
	add.s64 	%rd63, %rd293, %rd311;
	add.s64 	%rd64, %rd294, %rd311;
	cvt.u64.u32 	%rd312, %r26;
	add.s64 	%rd313, %rd297, %rd312;
	shl.b64 	%rd314, %rd313, 1;
	add.s64 	%rd65, %rd293, %rd314;
	add.s64 	%rd66, %rd294, %rd314;
	add.s32 	%r27, %r249, %r252;
	add.s32 	%r28, %r27, %r249;
	add.s32 	%r29, %r28, %r249;
	add.s32 	%r30, %r29, %r249;
	add.s32 	%r31, %r30, %r249;
	add.s32 	%r32, %r31, %r249;
	add.s32 	%r33, %r32, %r249;
	add.s32 	%r34, %r33, %r249;
	add.s32 	%r35, %r34, %r249;
	add.s32 	%r36, %r35, %r249;
	add.s32 	%r37, %r36, %r249;
	add.s32 	%r38, %r37, %r249;
	add.s32 	%r39, %r38, %r249;
	add.s32 	%r40, %r39, %r249;
	add.s32 	%r41, %r40, %r249;
	or.b32  	%r312, %r8, %r5;
	mul.lo.s32 	%r42, %r312, 40;
	or.b32  	%r313, %r7, %r5;
	mul.lo.s32 	%r43, %r313, 40;
	mov.b32 	%r1297, -32;
	mov.f32 	%f1916, 0f00000000;
	setp.eq.s32 	%p10, %r10, 0;
	setp.ne.s32 	%p11, %r10, 0;
	mov.f32 	%f1917, %f1916;
	mov.f32 	%f1918, %f1916;
	mov.f32 	%f1919, %f1916;
	mov.f32 	%f1920, %f1916;
	mov.f32 	%f1921, %f1916;
	mov.f32 	%f1922, %f1916;
	mov.f32 	%f1923, %f1916;
	mov.f32 	%f1924, %f1916;
	mov.f32 	%f1925, %f1916;
	mov.f32 	%f1926, %f1916;
	mov.f32 	%f1927, %f1916;
	mov.f32 	%f1928, %f1916;
	mov.f32 	%f1929, %f1916;
	mov.f32 	%f1930, %f1916;
	mov.f32 	%f1931, %f1916;
	mov.f32 	%f1932, %f1916;
	mov.f32 	%f1933, %f1916;
	mov.f32 	%f1934, %f1916;
	mov.f32 	%f1935, %f1916;
	mov.f32 	%f1936, %f1916;
	mov.f32 	%f1937, %f1916;
	mov.f32 	%f1938, %f1916;
	mov.f32 	%f1939, %f1916;
	mov.f32 	%f1940, %f1916;
	mov.f32 	%f1941, %f1916;
	mov.f32 	%f1942, %f1916;
	mov.f32 	%f1943, %f1916;
	mov.f32 	%f1944, %f1916;
	mov.f32 	%f1945, %f1916;
	mov.f32 	%f1946, %f1916;
	mov.f32 	%f1947, %f1916;
	mov.f32 	%f1948, %f1916;
	mov.f32 	%f1949, %f1916;
	mov.f32 	%f1950, %f1916;
	mov.f32 	%f1951, %f1916;
	mov.f32 	%f1952, %f1916;
	mov.f32 	%f1953, %f1916;
	mov.f32 	%f1954, %f1916;
	mov.f32 	%f1955, %f1916;
	mov.f32 	%f1956, %f1916;
	mov.f32 	%f1957, %f1916;
	mov.f32 	%f1958, %f1916;
	mov.f32 	%f1959, %f1916;
	mov.f32 	%f1960, %f1916;
	mov.f32 	%f1961, %f1916;
	mov.f32 	%f1962, %f1916;
	mov.f32 	%f1963, %f1916;
	mov.f32 	%f1964, %f1916;
	mov.f32 	%f1965, %f1916;
	mov.f32 	%f1966, %f1916;
	mov.f32 	%f1967, %f1916;
	mov.f32 	%f1968, %f1916;
	mov.f32 	%f1969, %f1916;
	mov.f32 	%f1970, %f1916;
	mov.f32 	%f1971, %f1916;
	mov.f32 	%f1972, %f1916;
	mov.f32 	%f1973, %f1916;
	mov.f32 	%f1974, %f1916;
	mov.f32 	%f1975, %f1916;
	mov.f32 	%f1976, %f1916;
	mov.f32 	%f1977, %f1916;
	mov.f32 	%f1978, %f1916;
	mov.f32 	%f1979, %f1916;
	bra.uni 	$L__BB1_9;
$L__BB1_234:
	bar.sync 0;
$L__BB1_235:
	setp.lt.s32 	%p171, %r1297, %r13;
	@%p171 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_4;
$L__BB1_9:
	.pragma "nounroll";
	setp.lt.s32 	%p9, %r1297, 0;
	setp.eq.s32 	%p492, %r15, 0;
	@%p9 bra 	$L__BB1_102;
	mov.f32 	%f674, 0f00000000;
	cvt.rn.bf16x2.f32 %r314, %f674, %f1856;
	shl.b32 	%r315, %r314, 16;
	mov.b32 %f676, %r315;
	sub.rn.f32 	%f679, %f1856, %f676;
	and.b32  	%r316, %r314, -65536;
	mov.b32 %f677, %r316;
	sub.rn.f32 	%f678, %f674, %f677;
	cvt.rn.bf16x2.f32 %r317, %f678, %f679;
	st.shared.u16 	[%rd11], %r314;
	@%p10 bra 	$L__BB1_11;
	bra.uni 	$L__BB1_12;
$L__BB1_11:
	cvt.u16.u32 	%rs1, %r317;
	st.shared.u16 	[%rd12], %rs1;
$L__BB1_12:
	cvt.rn.bf16x2.f32 %r318, %f674, %f1857;
	shl.b32 	%r319, %r318, 16;
	mov.b32 %f682, %r319;
	sub.rn.f32 	%f685, %f1857, %f682;
	and.b32  	%r320, %r318, -65536;
	mov.b32 %f683, %r320;
	sub.rn.f32 	%f684, %f674, %f683;
	cvt.rn.bf16x2.f32 %r321, %f684, %f685;
	st.shared.u16 	[%rd13], %r318;
	@%p11 bra 	$L__BB1_14;
	cvt.u16.u32 	%rs2, %r321;
	st.shared.u16 	[%rd14], %rs2;
$L__BB1_14:
	cvt.rn.bf16x2.f32 %r322, %f674, %f1858;
	shl.b32 	%r323, %r322, 16;
	mov.b32 %f688, %r323;
	sub.rn.f32 	%f691, %f1858, %f688;
	and.b32  	%r324, %r322, -65536;
	mov.b32 %f689, %r324;
	sub.rn.f32 	%f690, %f674, %f689;
	cvt.rn.bf16x2.f32 %r325, %f690, %f691;
	st.shared.u16 	[%rd15], %r322;
	@%p11 bra 	$L__BB1_16;
	cvt.u16.u32 	%rs3, %r325;
	st.shared.u16 	[%rd16], %rs3;
$L__BB1_16:
	cvt.rn.bf16x2.f32 %r326, %f674, %f1859;
	shl.b32 	%r327, %r326, 16;
	mov.b32 %f694, %r327;
	sub.rn.f32 	%f697, %f1859, %f694;
	and.b32  	%r328, %r326, -65536;
	mov.b32 %f695, %r328;
	sub.rn.f32 	%f696, %f674, %f695;
	cvt.rn.bf16x2.f32 %r329, %f696, %f697;
	st.shared.u16 	[%rd17], %r326;
	@%p11 bra 	$L__BB1_18;
	cvt.u16.u32 	%rs4, %r329;
	st.shared.u16 	[%rd18], %rs4;
$L__BB1_18:
	cvt.rn.bf16x2.f32 %r330, %f674, %f1860;
	shl.b32 	%r331, %r330, 16;
	mov.b32 %f700, %r331;
	sub.rn.f32 	%f703, %f1860, %f700;
	and.b32  	%r332, %r330, -65536;
	mov.b32 %f701, %r332;
	sub.rn.f32 	%f702, %f674, %f701;
	cvt.rn.bf16x2.f32 %r333, %f702, %f703;
	st.shared.u16 	[%rd19], %r330;
	@%p11 bra 	$L__BB1_20;
	cvt.u16.u32 	%rs5, %r333;
	st.shared.u16 	[%rd20], %rs5;
$L__BB1_20:
	cvt.rn.bf16x2.f32 %r334, %f674, %f1861;
	shl.b32 	%r335, %r334, 16;
	mov.b32 %f706, %r335;
	sub.rn.f32 	%f709, %f1861, %f706;
	and.b32  	%r336, %r334, -65536;
	mov.b32 %f707, %r336;
	sub.rn.f32 	%f708, %f674, %f707;
	cvt.rn.bf16x2.f32 %r337, %f708, %f709;
	st.shared.u16 	[%rd21], %r334;
	@%p11 bra 	$L__BB1_22;
	cvt.u16.u32 	%rs6, %r337;
	st.shared.u16 	[%rd22], %rs6;
$L__BB1_22:
	cvt.rn.bf16x2.f32 %r338, %f674, %f1862;
	shl.b32 	%r339, %r338, 16;
	mov.b32 %f712, %r339;
	sub.rn.f32 	%f715, %f1862, %f712;
	and.b32  	%r340, %r338, -65536;
	mov.b32 %f713, %r340;
	sub.rn.f32 	%f714, %f674, %f713;
	cvt.rn.bf16x2.f32 %r341, %f714, %f715;
	st.shared.u16 	[%rd23], %r338;
	@%p11 bra 	$L__BB1_24;
	cvt.u16.u32 	%rs7, %r341;
	st.shared.u16 	[%rd24], %rs7;
$L__BB1_24:
	cvt.rn.bf16x2.f32 %r342, %f674, %f1863;
	shl.b32 	%r343, %r342, 16;
	mov.b32 %f718, %r343;
	sub.rn.f32 	%f721, %f1863, %f718;
	and.b32  	%r344, %r342, -65536;
	mov.b32 %f719, %r344;
	sub.rn.f32 	%f720, %f674, %f719;
	cvt.rn.bf16x2.f32 %r345, %f720, %f721;
	st.shared.u16 	[%rd25], %r342;
	@%p11 bra 	$L__BB1_26;
	cvt.u16.u32 	%rs8, %r345;
	st.shared.u16 	[%rd26], %rs8;
$L__BB1_26:
	cvt.rn.bf16x2.f32 %r346, %f674, %f1864;
	shl.b32 	%r347, %r346, 16;
	mov.b32 %f724, %r347;
	sub.rn.f32 	%f727, %f1864, %f724;
	and.b32  	%r348, %r346, -65536;
	mov.b32 %f725, %r348;
	sub.rn.f32 	%f726, %f674, %f725;
	cvt.rn.bf16x2.f32 %r349, %f726, %f727;
	st.shared.u16 	[%rd27], %r346;
	@%p11 bra 	$L__BB1_28;
	cvt.u16.u32 	%rs9, %r349;
	st.shared.u16 	[%rd28], %rs9;
$L__BB1_28:
	cvt.rn.bf16x2.f32 %r350, %f674, %f1865;
	shl.b32 	%r351, %r350, 16;
	mov.b32 %f730, %r351;
	sub.rn.f32 	%f733, %f1865, %f730;
	and.b32  	%r352, %r350, -65536;
	mov.b32 %f731, %r352;
	sub.rn.f32 	%f732, %f674, %f731;
	cvt.rn.bf16x2.f32 %r353, %f732, %f733;
	st.shared.u16 	[%rd29], %r350;
	@%p11 bra 	$L__BB1_30;
	cvt.u16.u32 	%rs10, %r353;
	st.shared.u16 	[%rd30], %rs10;
$L__BB1_30:
	cvt.rn.bf16x2.f32 %r354, %f674, %f1866;
	shl.b32 	%r355, %r354, 16;
	mov.b32 %f736, %r355;
	sub.rn.f32 	%f739, %f1866, %f736;
	and.b32  	%r356, %r354, -65536;
	mov.b32 %f737, %r356;
	sub.rn.f32 	%f738, %f674, %f737;
	cvt.rn.bf16x2.f32 %r357, %f738, %f739;
	st.shared.u16 	[%rd31], %r354;
	@%p11 bra 	$L__BB1_32;
	cvt.u16.u32 	%rs11, %r357;
	st.shared.u16 	[%rd32], %rs11;
$L__BB1_32:
	cvt.rn.bf16x2.f32 %r358, %f674, %f1867;
	shl.b32 	%r359, %r358, 16;
	mov.b32 %f742, %r359;
	sub.rn.f32 	%f745, %f1867, %f742;
	and.b32  	%r360, %r358, -65536;
	mov.b32 %f743, %r360;
	sub.rn.f32 	%f744, %f674, %f743;
	cvt.rn.bf16x2.f32 %r361, %f744, %f745;
	st.shared.u16 	[%rd33], %r358;
	@%p11 bra 	$L__BB1_34;
	cvt.u16.u32 	%rs12, %r361;
	st.shared.u16 	[%rd34], %rs12;
$L__BB1_34:
	cvt.rn.bf16x2.f32 %r362, %f674, %f1868;
	shl.b32 	%r363, %r362, 16;
	mov.b32 %f748, %r363;
	sub.rn.f32 	%f751, %f1868, %f748;
	and.b32  	%r364, %r362, -65536;
	mov.b32 %f749, %r364;
	sub.rn.f32 	%f750, %f674, %f749;
	cvt.rn.bf16x2.f32 %r365, %f750, %f751;
	st.shared.u16 	[%rd35], %r362;
	@%p11 bra 	$L__BB1_36;
	cvt.u16.u32 	%rs13, %r365;
	st.shared.u16 	[%rd36], %rs13;
$L__BB1_36:
	cvt.rn.bf16x2.f32 %r366, %f674, %f1869;
	shl.b32 	%r367, %r366, 16;
	mov.b32 %f754, %r367;
	sub.rn.f32 	%f757, %f1869, %f754;
	and.b32  	%r368, %r366, -65536;
	mov.b32 %f755, %r368;
	sub.rn.f32 	%f756, %f674, %f755;
	cvt.rn.bf16x2.f32 %r369, %f756, %f757;
	st.shared.u16 	[%rd37], %r366;
	@%p11 bra 	$L__BB1_38;
	cvt.u16.u32 	%rs14, %r369;
	st.shared.u16 	[%rd38], %rs14;
$L__BB1_38:
	cvt.rn.bf16x2.f32 %r370, %f674, %f1870;
	shl.b32 	%r371, %r370, 16;
	mov.b32 %f760, %r371;
	sub.rn.f32 	%f763, %f1870, %f760;
	and.b32  	%r372, %r370, -65536;
	mov.b32 %f761, %r372;
	sub.rn.f32 	%f762, %f674, %f761;
	cvt.rn.bf16x2.f32 %r373, %f762, %f763;
	st.shared.u16 	[%rd39], %r370;
	@%p11 bra 	$L__BB1_40;
	cvt.u16.u32 	%rs15, %r373;
	st.shared.u16 	[%rd40], %rs15;
$L__BB1_40:
	cvt.rn.bf16x2.f32 %r374, %f674, %f1871;
	shl.b32 	%r375, %r374, 16;
	mov.b32 %f766, %r375;
	sub.rn.f32 	%f769, %f1871, %f766;
	and.b32  	%r376, %r374, -65536;
	mov.b32 %f767, %r376;
	sub.rn.f32 	%f768, %f674, %f767;
	cvt.rn.bf16x2.f32 %r377, %f768, %f769;
	st.shared.u16 	[%rd41], %r374;
	@%p11 bra 	$L__BB1_42;
	cvt.u16.u32 	%rs16, %r377;
	st.shared.u16 	[%rd42], %rs16;
$L__BB1_42:
	mov.u32 	%r1298, %r4;
	@%p492 bra 	$L__BB1_49;
	bra.uni 	$L__BB1_43;
$L__BB1_49:
	@%p4 bra 	$L__BB1_54;
	cvt.rn.bf16x2.f32 %r388, %f1914, %f1915;
	shl.b32 	%r389, %r388, 16;
	mov.b32 %f780, %r389;
	sub.rn.f32 	%f783, %f1915, %f780;
	and.b32  	%r390, %r388, -65536;
	mov.b32 %f781, %r390;
	sub.rn.f32 	%f782, %f1914, %f781;
	cvt.rn.bf16x2.f32 %r391, %f782, %f783;
	st.shared.u16 	[%rd43], %r388;
	shr.u32 	%r392, %r388, 16;
	st.shared.u16 	[%rd43+2], %r392;
	@%p10 bra 	$L__BB1_51;
	bra.uni 	$L__BB1_52;
$L__BB1_51:
	st.shared.u16 	[%rd44], %r391;
	shr.u32 	%r393, %r391, 16;
	st.shared.u16 	[%rd44+2], %r393;
$L__BB1_52:
	cvt.rn.bf16x2.f32 %r394, %f1912, %f1913;
	shl.b32 	%r395, %r394, 16;
	mov.b32 %f786, %r395;
	sub.rn.f32 	%f789, %f1913, %f786;
	and.b32  	%r396, %r394, -65536;
	mov.b32 %f787, %r396;
	sub.rn.f32 	%f788, %f1912, %f787;
	cvt.rn.bf16x2.f32 %r63, %f788, %f789;
	st.shared.u16 	[%rd43+4], %r394;
	shr.u32 	%r398, %r394, 16;
	st.shared.u16 	[%rd43+6], %r398;
	@%p11 bra 	$L__BB1_62;
	st.shared.u16 	[%rd44+4], %r63;
	shr.u32 	%r399, %r63, 16;
	st.shared.u16 	[%rd44+6], %r399;
	bra.uni 	$L__BB1_62;
$L__BB1_46:
	mad.lo.s32 	%r387, %r57, 40, %r58;
	cvt.rn.bf16x2.f32 %r383, %f674, %f1855;
	shl.b32 	%r384, %r383, 16;
	mov.b32 %f774, %r384;
	sub.rn.f32 	%f777, %f1855, %f774;
	and.b32  	%r385, %r383, -65536;
	mov.b32 %f775, %r385;
	sub.rn.f32 	%f776, %f674, %f775;
	cvt.rn.bf16x2.f32 %r386, %f776, %f777;
	mul.wide.u32 	%rd323, %r387, 2;
	add.s64 	%rd325, %rd293, %rd323;
	st.shared.u16 	[%rd325], %r383;
	@%p11 bra 	$L__BB1_48;
	bra.uni 	$L__BB1_47;
$L__BB1_48:
	add.s32 	%r61, %r1298, 256;
	setp.lt.u32 	%p32, %r1298, 3840;
	mov.u32 	%r1298, %r61;
	@%p32 bra 	$L__BB1_43;
	bra.uni 	$L__BB1_101;
$L__BB1_43:
	.pragma "nounroll";
	shr.u32 	%r379, %r1298, 5;
	selp.b32 	%r57, %r19, %r379, %p4;
	shr.u32 	%r380, %r1298, 7;
	selp.b32 	%r58, %r380, %r16, %p4;
	or.b32  	%r59, %r57, %r3;
	setp.ge.s32 	%p28, %r59, %r243;
	mov.f32 	%f1855, %f674;
	@%p28 bra 	$L__BB1_46;
	or.b32  	%r60, %r58, %r1297;
	setp.ge.s32 	%p29, %r60, %r13;
	mov.f32 	%f1855, %f674;
	@%p29 bra 	$L__BB1_46;
	ld.local.u64 	%rd315, [%rd1+8];
	cvta.to.global.u64 	%rd316, %rd315;
	selp.b32 	%r381, %r60, %r59, %p4;
	selp.b32 	%r382, %r59, %r60, %p4;
	cvt.u64.u32 	%rd317, %r381;
	mul.lo.s64 	%rd318, %rd317, %rd5;
	shl.b64 	%rd319, %rd318, 2;
	add.s64 	%rd320, %rd316, %rd319;
	mul.wide.u32 	%rd321, %r382, 4;
	add.s64 	%rd322, %rd320, %rd321;
	ld.global.f32 	%f1855, [%rd322];
	bra.uni 	$L__BB1_46;
$L__BB1_47:
	add.s64 	%rd67, %rd325, 10240;
	cvt.u16.u32 	%rs17, %r386;
	st.shared.u16 	[%rd67], %rs17;
	bra.uni 	$L__BB1_48;
$L__BB1_54:
	mov.f32 	%f790, 0f00000000;
	cvt.rn.bf16x2.f32 %r400, %f790, %f1915;
	shl.b32 	%r401, %r400, 16;
	mov.b32 %f792, %r401;
	sub.rn.f32 	%f795, %f1915, %f792;
	and.b32  	%r402, %r400, -65536;
	mov.b32 %f793, %r402;
	sub.rn.f32 	%f794, %f790, %f793;
	cvt.rn.bf16x2.f32 %r403, %f794, %f795;
	st.shared.u16 	[%rd45], %r400;
	@%p10 bra 	$L__BB1_55;
	bra.uni 	$L__BB1_56;
$L__BB1_55:
	cvt.u16.u32 	%rs18, %r403;
	st.shared.u16 	[%rd46], %rs18;
$L__BB1_56:
	cvt.rn.bf16x2.f32 %r404, %f790, %f1914;
	shl.b32 	%r405, %r404, 16;
	mov.b32 %f798, %r405;
	sub.rn.f32 	%f801, %f1914, %f798;
	and.b32  	%r406, %r404, -65536;
	mov.b32 %f799, %r406;
	sub.rn.f32 	%f800, %f790, %f799;
	cvt.rn.bf16x2.f32 %r407, %f800, %f801;
	st.shared.u16 	[%rd47+80], %r404;
	@%p11 bra 	$L__BB1_58;
	cvt.u16.u32 	%rs19, %r407;
	st.shared.u16 	[%rd48+80], %rs19;
$L__BB1_58:
	cvt.rn.bf16x2.f32 %r408, %f790, %f1913;
	shl.b32 	%r409, %r408, 16;
	mov.b32 %f804, %r409;
	sub.rn.f32 	%f807, %f1913, %f804;
	and.b32  	%r410, %r408, -65536;
	mov.b32 %f805, %r410;
	sub.rn.f32 	%f806, %f790, %f805;
	cvt.rn.bf16x2.f32 %r411, %f806, %f807;
	st.shared.u16 	[%rd47+160], %r408;
	@%p11 bra 	$L__BB1_60;
	cvt.u16.u32 	%rs20, %r411;
	st.shared.u16 	[%rd48+160], %rs20;
$L__BB1_60:
	cvt.rn.bf16x2.f32 %r412, %f790, %f1912;
	shl.b32 	%r413, %r412, 16;
	mov.b32 %f810, %r413;
	sub.rn.f32 	%f813, %f1912, %f810;
	and.b32  	%r414, %r412, -65536;
	mov.b32 %f811, %r414;
	sub.rn.f32 	%f812, %f790, %f811;
	cvt.rn.bf16x2.f32 %r415, %f812, %f813;
	st.shared.u16 	[%rd47+240], %r412;
	@%p11 bra 	$L__BB1_62;
	cvt.u16.u32 	%rs21, %r415;
	st.shared.u16 	[%rd48+240], %rs21;
$L__BB1_62:
	@%p4 bra 	$L__BB1_67;
	cvt.rn.bf16x2.f32 %r416, %f1910, %f1911;
	shl.b32 	%r417, %r416, 16;
	mov.b32 %f816, %r417;
	sub.rn.f32 	%f819, %f1911, %f816;
	and.b32  	%r418, %r416, -65536;
	mov.b32 %f817, %r418;
	sub.rn.f32 	%f818, %f1910, %f817;
	cvt.rn.bf16x2.f32 %r64, %f818, %f819;
	st.shared.u16 	[%rd49], %r416;
	shr.u32 	%r420, %r416, 16;
	st.shared.u16 	[%rd49+2], %r420;
	@%p11 bra 	$L__BB1_65;
	st.shared.u16 	[%rd50], %r64;
	shr.u32 	%r421, %r64, 16;
	st.shared.u16 	[%rd50+2], %r421;
$L__BB1_65:
	cvt.rn.bf16x2.f32 %r422, %f1908, %f1909;
	shl.b32 	%r423, %r422, 16;
	mov.b32 %f822, %r423;
	sub.rn.f32 	%f825, %f1909, %f822;
	and.b32  	%r424, %r422, -65536;
	mov.b32 %f823, %r424;
	sub.rn.f32 	%f824, %f1908, %f823;
	cvt.rn.bf16x2.f32 %r65, %f824, %f825;
	st.shared.u16 	[%rd49+4], %r422;
	shr.u32 	%r426, %r422, 16;
	st.shared.u16 	[%rd49+6], %r426;
	@%p11 bra 	$L__BB1_75;
	st.shared.u16 	[%rd50+4], %r65;
	shr.u32 	%r427, %r65, 16;
	st.shared.u16 	[%rd50+6], %r427;
	bra.uni 	$L__BB1_75;
$L__BB1_67:
	mov.f32 	%f826, 0f00000000;
	cvt.rn.bf16x2.f32 %r428, %f826, %f1911;
	shl.b32 	%r429, %r428, 16;
	mov.b32 %f828, %r429;
	sub.rn.f32 	%f831, %f1911, %f828;
	and.b32  	%r430, %r428, -65536;
	mov.b32 %f829, %r430;
	sub.rn.f32 	%f830, %f826, %f829;
	cvt.rn.bf16x2.f32 %r431, %f830, %f831;
	st.shared.u16 	[%rd51], %r428;
	@%p11 bra 	$L__BB1_69;
	cvt.u16.u32 	%rs22, %r431;
	st.shared.u16 	[%rd52], %rs22;
$L__BB1_69:
	cvt.rn.bf16x2.f32 %r432, %f826, %f1910;
	shl.b32 	%r433, %r432, 16;
	mov.b32 %f834, %r433;
	sub.rn.f32 	%f837, %f1910, %f834;
	and.b32  	%r434, %r432, -65536;
	mov.b32 %f835, %r434;
	sub.rn.f32 	%f836, %f826, %f835;
	cvt.rn.bf16x2.f32 %r435, %f836, %f837;
	st.shared.u16 	[%rd53+80], %r432;
	@%p11 bra 	$L__BB1_71;
	cvt.u16.u32 	%rs23, %r435;
	st.shared.u16 	[%rd54+80], %rs23;
$L__BB1_71:
	cvt.rn.bf16x2.f32 %r436, %f826, %f1909;
	shl.b32 	%r437, %r436, 16;
	mov.b32 %f840, %r437;
	sub.rn.f32 	%f843, %f1909, %f840;
	and.b32  	%r438, %r436, -65536;
	mov.b32 %f841, %r438;
	sub.rn.f32 	%f842, %f826, %f841;
	cvt.rn.bf16x2.f32 %r439, %f842, %f843;
	st.shared.u16 	[%rd53+160], %r436;
	@%p11 bra 	$L__BB1_73;
	cvt.u16.u32 	%rs24, %r439;
	st.shared.u16 	[%rd54+160], %rs24;
$L__BB1_73:
	cvt.rn.bf16x2.f32 %r440, %f826, %f1908;
	shl.b32 	%r441, %r440, 16;
	mov.b32 %f846, %r441;
	sub.rn.f32 	%f849, %f1908, %f846;
	and.b32  	%r442, %r440, -65536;
	mov.b32 %f847, %r442;
	sub.rn.f32 	%f848, %f826, %f847;
	cvt.rn.bf16x2.f32 %r443, %f848, %f849;
	st.shared.u16 	[%rd53+240], %r440;
	@%p11 bra 	$L__BB1_75;
	cvt.u16.u32 	%rs25, %r443;
	st.shared.u16 	[%rd54+240], %rs25;
$L__BB1_75:
	@%p4 bra 	$L__BB1_80;
	cvt.rn.bf16x2.f32 %r444, %f1906, %f1907;
	shl.b32 	%r445, %r444, 16;
	mov.b32 %f852, %r445;
	sub.rn.f32 	%f855, %f1907, %f852;
	and.b32  	%r446, %r444, -65536;
	mov.b32 %f853, %r446;
	sub.rn.f32 	%f854, %f1906, %f853;
	cvt.rn.bf16x2.f32 %r66, %f854, %f855;
	st.shared.u16 	[%rd55], %r444;
	shr.u32 	%r448, %r444, 16;
	st.shared.u16 	[%rd55+2], %r448;
	@%p11 bra 	$L__BB1_78;
	st.shared.u16 	[%rd56], %r66;
	shr.u32 	%r449, %r66, 16;
	st.shared.u16 	[%rd56+2], %r449;
$L__BB1_78:
	cvt.rn.bf16x2.f32 %r450, %f1904, %f1905;
	shl.b32 	%r451, %r450, 16;
	mov.b32 %f858, %r451;
	sub.rn.f32 	%f861, %f1905, %f858;
	and.b32  	%r452, %r450, -65536;
	mov.b32 %f859, %r452;
	sub.rn.f32 	%f860, %f1904, %f859;
	cvt.rn.bf16x2.f32 %r67, %f860, %f861;
	st.shared.u16 	[%rd55+4], %r450;
	shr.u32 	%r454, %r450, 16;
	st.shared.u16 	[%rd55+6], %r454;
	@%p11 bra 	$L__BB1_88;
	st.shared.u16 	[%rd56+4], %r67;
	shr.u32 	%r455, %r67, 16;
	st.shared.u16 	[%rd56+6], %r455;
	bra.uni 	$L__BB1_88;
$L__BB1_80:
	mov.f32 	%f862, 0f00000000;
	cvt.rn.bf16x2.f32 %r456, %f862, %f1907;
	shl.b32 	%r457, %r456, 16;
	mov.b32 %f864, %r457;
	sub.rn.f32 	%f867, %f1907, %f864;
	and.b32  	%r458, %r456, -65536;
	mov.b32 %f865, %r458;
	sub.rn.f32 	%f866, %f862, %f865;
	cvt.rn.bf16x2.f32 %r459, %f866, %f867;
	st.shared.u16 	[%rd57], %r456;
	@%p11 bra 	$L__BB1_82;
	cvt.u16.u32 	%rs26, %r459;
	st.shared.u16 	[%rd58], %rs26;
$L__BB1_82:
	cvt.rn.bf16x2.f32 %r460, %f862, %f1906;
	shl.b32 	%r461, %r460, 16;
	mov.b32 %f870, %r461;
	sub.rn.f32 	%f873, %f1906, %f870;
	and.b32  	%r462, %r460, -65536;
	mov.b32 %f871, %r462;
	sub.rn.f32 	%f872, %f862, %f871;
	cvt.rn.bf16x2.f32 %r463, %f872, %f873;
	st.shared.u16 	[%rd59+80], %r460;
	@%p11 bra 	$L__BB1_84;
	cvt.u16.u32 	%rs27, %r463;
	st.shared.u16 	[%rd60+80], %rs27;
$L__BB1_84:
	cvt.rn.bf16x2.f32 %r464, %f862, %f1905;
	shl.b32 	%r465, %r464, 16;
	mov.b32 %f876, %r465;
	sub.rn.f32 	%f879, %f1905, %f876;
	and.b32  	%r466, %r464, -65536;
	mov.b32 %f877, %r466;
	sub.rn.f32 	%f878, %f862, %f877;
	cvt.rn.bf16x2.f32 %r467, %f878, %f879;
	st.shared.u16 	[%rd59+160], %r464;
	@%p11 bra 	$L__BB1_86;
	cvt.u16.u32 	%rs28, %r467;
	st.shared.u16 	[%rd60+160], %rs28;
$L__BB1_86:
	cvt.rn.bf16x2.f32 %r468, %f862, %f1904;
	shl.b32 	%r469, %r468, 16;
	mov.b32 %f882, %r469;
	sub.rn.f32 	%f885, %f1904, %f882;
	and.b32  	%r470, %r468, -65536;
	mov.b32 %f883, %r470;
	sub.rn.f32 	%f884, %f862, %f883;
	cvt.rn.bf16x2.f32 %r471, %f884, %f885;
	st.shared.u16 	[%rd59+240], %r468;
	@%p11 bra 	$L__BB1_88;
	cvt.u16.u32 	%rs29, %r471;
	st.shared.u16 	[%rd60+240], %rs29;
$L__BB1_88:
	@%p4 bra 	$L__BB1_93;
	cvt.rn.bf16x2.f32 %r472, %f1902, %f1903;
	shl.b32 	%r473, %r472, 16;
	mov.b32 %f888, %r473;
	sub.rn.f32 	%f891, %f1903, %f888;
	and.b32  	%r474, %r472, -65536;
	mov.b32 %f889, %r474;
	sub.rn.f32 	%f890, %f1902, %f889;
	cvt.rn.bf16x2.f32 %r68, %f890, %f891;
	st.shared.u16 	[%rd61], %r472;
	shr.u32 	%r476, %r472, 16;
	st.shared.u16 	[%rd61+2], %r476;
	@%p11 bra 	$L__BB1_91;
	st.shared.u16 	[%rd62], %r68;
	shr.u32 	%r477, %r68, 16;
	st.shared.u16 	[%rd62+2], %r477;
$L__BB1_91:
	cvt.rn.bf16x2.f32 %r478, %f1900, %f1901;
	shl.b32 	%r479, %r478, 16;
	mov.b32 %f894, %r479;
	sub.rn.f32 	%f897, %f1901, %f894;
	and.b32  	%r480, %r478, -65536;
	mov.b32 %f895, %r480;
	sub.rn.f32 	%f896, %f1900, %f895;
	cvt.rn.bf16x2.f32 %r69, %f896, %f897;
	st.shared.u16 	[%rd61+4], %r478;
	shr.u32 	%r482, %r478, 16;
	st.shared.u16 	[%rd61+6], %r482;
	@%p11 bra 	$L__BB1_101;
	st.shared.u16 	[%rd62+4], %r69;
	shr.u32 	%r483, %r69, 16;
	st.shared.u16 	[%rd62+6], %r483;
	bra.uni 	$L__BB1_101;
$L__BB1_93:
	mov.f32 	%f898, 0f00000000;
	cvt.rn.bf16x2.f32 %r484, %f898, %f1903;
	shl.b32 	%r485, %r484, 16;
	mov.b32 %f900, %r485;
	sub.rn.f32 	%f903, %f1903, %f900;
	and.b32  	%r486, %r484, -65536;
	mov.b32 %f901, %r486;
	sub.rn.f32 	%f902, %f898, %f901;
	cvt.rn.bf16x2.f32 %r487, %f902, %f903;
	st.shared.u16 	[%rd63], %r484;
	@%p11 bra 	$L__BB1_95;
	cvt.u16.u32 	%rs30, %r487;
	st.shared.u16 	[%rd64], %rs30;
$L__BB1_95:
	cvt.rn.bf16x2.f32 %r488, %f898, %f1902;
	shl.b32 	%r489, %r488, 16;
	mov.b32 %f906, %r489;
	sub.rn.f32 	%f909, %f1902, %f906;
	and.b32  	%r490, %r488, -65536;
	mov.b32 %f907, %r490;
	sub.rn.f32 	%f908, %f898, %f907;
	cvt.rn.bf16x2.f32 %r491, %f908, %f909;
	st.shared.u16 	[%rd65+80], %r488;
	@%p11 bra 	$L__BB1_97;
	cvt.u16.u32 	%rs31, %r491;
	st.shared.u16 	[%rd66+80], %rs31;
$L__BB1_97:
	cvt.rn.bf16x2.f32 %r492, %f898, %f1901;
	shl.b32 	%r493, %r492, 16;
	mov.b32 %f912, %r493;
	sub.rn.f32 	%f915, %f1901, %f912;
	and.b32  	%r494, %r492, -65536;
	mov.b32 %f913, %r494;
	sub.rn.f32 	%f914, %f898, %f913;
	cvt.rn.bf16x2.f32 %r495, %f914, %f915;
	st.shared.u16 	[%rd65+160], %r492;
	@%p11 bra 	$L__BB1_99;
	cvt.u16.u32 	%rs32, %r495;
	st.shared.u16 	[%rd66+160], %rs32;
$L__BB1_99:
	cvt.rn.bf16x2.f32 %r496, %f898, %f1900;
	shl.b32 	%r497, %r496, 16;
	mov.b32 %f918, %r497;
	sub.rn.f32 	%f921, %f1900, %f918;
	and.b32  	%r498, %r496, -65536;
	mov.b32 %f919, %r498;
	sub.rn.f32 	%f920, %f898, %f919;
	cvt.rn.bf16x2.f32 %r499, %f920, %f921;
	st.shared.u16 	[%rd65+240], %r496;
	@%p11 bra 	$L__BB1_101;
	cvt.u16.u32 	%rs33, %r499;
	st.shared.u16 	[%rd66+240], %rs33;
$L__BB1_101:
	bar.sync 0;
$L__BB1_102:
	add.s32 	%r1297, %r1297, 32;
	setp.ge.s32 	%p61, %r1297, %r13;
	@%p61 bra 	$L__BB1_208;
	cvt.u32.u64 	%r500, %rd6;
	setp.lt.s32 	%p62, %r500, %r9;
	ld.local.s32 	%rd326, [%rd1+44];
	mul.lo.s64 	%rd327, %rd326, %rd6;
	or.b32  	%r71, %r1297, %r17;
	cvt.s64.s32 	%rd328, %r71;
	mul.lo.s64 	%rd329, %rd328, %rd7;
	add.s64 	%rd68, %rd327, %rd329;
	setp.lt.s32 	%p63, %r71, %r13;
	and.pred  	%p64, %p62, %p63;
	mov.f32 	%f1871, 0f00000000;
	mov.f32 	%f1856, %f1871;
	@%p64 bra 	$L__BB1_104;
	bra.uni 	$L__BB1_109;
$L__BB1_104:
	ld.local.u64 	%rd331, [%rd1];
	cvta.to.global.u64 	%rd70, %rd331;
	ld.local.u32 	%r502, [%rd1+60];
	setp.eq.s32 	%p65, %r502, 1;
	@%p65 bra 	$L__BB1_107;
	setp.ne.s32 	%p66, %r502, 0;
	@%p66 bra 	$L__BB1_108;
	shl.b64 	%rd334, %rd68, 2;
	add.s64 	%rd335, %rd70, %rd334;
	ld.global.f32 	%f1856, [%rd335];
	bra.uni 	$L__BB1_109;
$L__BB1_107:
	shl.b64 	%rd332, %rd68, 1;
	add.s64 	%rd333, %rd70, %rd332;
	ld.global.u16 	%r504, [%rd333];
	shl.b32 	%r503, %r504, 16;
	mov.b32 %f1856, %r503;
	bra.uni 	$L__BB1_109;
$L__BB1_108:
	shl.b64 	%rd336, %rd68, 1;
	add.s64 	%rd337, %rd70, %rd336;
	ld.global.u16 	%rs34, [%rd337];
	cvt.f32.f16 %f1856, %rs34;
$L__BB1_109:
	mul.lo.s64 	%rd330, %rd326, %rd8;
	add.s64 	%rd69, %rd330, %rd9;
	setp.lt.s32 	%p67, %r27, %r9;
	add.s64 	%rd71, %rd69, %rd68;
	add.s32 	%r76, %r20, %r71;
	setp.lt.s32 	%p68, %r76, %r13;
	and.pred  	%p69, %p67, %p68;
	mov.f32 	%f1857, %f1871;
	@!%p69 bra 	$L__BB1_115;
	bra.uni 	$L__BB1_110;
$L__BB1_110:
	ld.local.u64 	%rd338, [%rd1];
	cvta.to.global.u64 	%rd72, %rd338;
	ld.local.u32 	%r506, [%rd1+60];
	setp.eq.s32 	%p70, %r506, 0;
	@%p70 bra 	$L__BB1_113;
	setp.ne.s32 	%p71, %r506, 1;
	@%p71 bra 	$L__BB1_114;
	shl.b64 	%rd339, %rd71, 1;
	add.s64 	%rd340, %rd72, %rd339;
	ld.global.u16 	%r508, [%rd340];
	shl.b32 	%r507, %r508, 16;
	mov.b32 %f1857, %r507;
	bra.uni 	$L__BB1_115;
$L__BB1_113:
	shl.b64 	%rd341, %rd71, 2;
	add.s64 	%rd342, %rd72, %rd341;
	ld.global.f32 	%f1857, [%rd342];
	bra.uni 	$L__BB1_115;
$L__BB1_114:
	shl.b64 	%rd343, %rd71, 1;
	add.s64 	%rd344, %rd72, %rd343;
	ld.global.u16 	%rs35, [%rd344];
	cvt.f32.f16 %f1857, %rs35;
$L__BB1_115:
	setp.lt.s32 	%p72, %r28, %r9;
	add.s64 	%rd73, %rd69, %rd71;
	add.s32 	%r77, %r76, %r20;
	setp.lt.s32 	%p73, %r77, %r13;
	and.pred  	%p74, %p72, %p73;
	mov.f32 	%f1858, %f1871;
	@!%p74 bra 	$L__BB1_121;
	bra.uni 	$L__BB1_116;
$L__BB1_116:
	ld.local.u64 	%rd345, [%rd1];
	cvta.to.global.u64 	%rd74, %rd345;
	ld.local.u32 	%r510, [%rd1+60];
	setp.eq.s32 	%p75, %r510, 0;
	@%p75 bra 	$L__BB1_119;
	setp.ne.s32 	%p76, %r510, 1;
	@%p76 bra 	$L__BB1_120;
	shl.b64 	%rd346, %rd73, 1;
	add.s64 	%rd347, %rd74, %rd346;
	ld.global.u16 	%r512, [%rd347];
	shl.b32 	%r511, %r512, 16;
	mov.b32 %f1858, %r511;
	bra.uni 	$L__BB1_121;
$L__BB1_119:
	shl.b64 	%rd348, %rd73, 2;
	add.s64 	%rd349, %rd74, %rd348;
	ld.global.f32 	%f1858, [%rd349];
	bra.uni 	$L__BB1_121;
$L__BB1_120:
	shl.b64 	%rd350, %rd73, 1;
	add.s64 	%rd351, %rd74, %rd350;
	ld.global.u16 	%rs36, [%rd351];
	cvt.f32.f16 %f1858, %rs36;
$L__BB1_121:
	setp.lt.s32 	%p77, %r29, %r9;
	add.s64 	%rd75, %rd69, %rd73;
	add.s32 	%r78, %r77, %r20;
	setp.lt.s32 	%p78, %r78, %r13;
	and.pred  	%p79, %p77, %p78;
	mov.f32 	%f1859, %f1871;
	@!%p79 bra 	$L__BB1_127;
	bra.uni 	$L__BB1_122;
$L__BB1_122:
	ld.local.u64 	%rd352, [%rd1];
	cvta.to.global.u64 	%rd76, %rd352;
	ld.local.u32 	%r514, [%rd1+60];
	setp.eq.s32 	%p80, %r514, 0;
	@%p80 bra 	$L__BB1_125;
	setp.ne.s32 	%p81, %r514, 1;
	@%p81 bra 	$L__BB1_126;
	shl.b64 	%rd353, %rd75, 1;
	add.s64 	%rd354, %rd76, %rd353;
	ld.global.u16 	%r516, [%rd354];
	shl.b32 	%r515, %r516, 16;
	mov.b32 %f1859, %r515;
	bra.uni 	$L__BB1_127;
$L__BB1_125:
	shl.b64 	%rd355, %rd75, 2;
	add.s64 	%rd356, %rd76, %rd355;
	ld.global.f32 	%f1859, [%rd356];
	bra.uni 	$L__BB1_127;
$L__BB1_126:
	shl.b64 	%rd357, %rd75, 1;
	add.s64 	%rd358, %rd76, %rd357;
	ld.global.u16 	%rs37, [%rd358];
	cvt.f32.f16 %f1859, %rs37;
$L__BB1_127:
	setp.lt.s32 	%p82, %r30, %r9;
	add.s64 	%rd77, %rd69, %rd75;
	add.s32 	%r79, %r78, %r20;
	setp.lt.s32 	%p83, %r79, %r13;
	and.pred  	%p84, %p82, %p83;
	mov.f32 	%f1860, %f1871;
	@!%p84 bra 	$L__BB1_133;
	bra.uni 	$L__BB1_128;
$L__BB1_128:
	ld.local.u64 	%rd359, [%rd1];
	cvta.to.global.u64 	%rd78, %rd359;
	ld.local.u32 	%r518, [%rd1+60];
	setp.eq.s32 	%p85, %r518, 0;
	@%p85 bra 	$L__BB1_131;
	setp.ne.s32 	%p86, %r518, 1;
	@%p86 bra 	$L__BB1_132;
	shl.b64 	%rd360, %rd77, 1;
	add.s64 	%rd361, %rd78, %rd360;
	ld.global.u16 	%r520, [%rd361];
	shl.b32 	%r519, %r520, 16;
	mov.b32 %f1860, %r519;
	bra.uni 	$L__BB1_133;
$L__BB1_131:
	shl.b64 	%rd362, %rd77, 2;
	add.s64 	%rd363, %rd78, %rd362;
	ld.global.f32 	%f1860, [%rd363];
	bra.uni 	$L__BB1_133;
$L__BB1_132:
	shl.b64 	%rd364, %rd77, 1;
	add.s64 	%rd365, %rd78, %rd364;
	ld.global.u16 	%rs38, [%rd365];
	cvt.f32.f16 %f1860, %rs38;
$L__BB1_133:
	setp.lt.s32 	%p87, %r31, %r9;
	add.s64 	%rd79, %rd69, %rd77;
	add.s32 	%r80, %r79, %r20;
	setp.lt.s32 	%p88, %r80, %r13;
	and.pred  	%p89, %p87, %p88;
	mov.f32 	%f1861, %f1871;
	@!%p89 bra 	$L__BB1_139;
	bra.uni 	$L__BB1_134;
$L__BB1_134:
	ld.local.u64 	%rd366, [%rd1];
	cvta.to.global.u64 	%rd80, %rd366;
	ld.local.u32 	%r522, [%rd1+60];
	setp.eq.s32 	%p90, %r522, 0;
	@%p90 bra 	$L__BB1_137;
	setp.ne.s32 	%p91, %r522, 1;
	@%p91 bra 	$L__BB1_138;
	shl.b64 	%rd367, %rd79, 1;
	add.s64 	%rd368, %rd80, %rd367;
	ld.global.u16 	%r524, [%rd368];
	shl.b32 	%r523, %r524, 16;
	mov.b32 %f1861, %r523;
	bra.uni 	$L__BB1_139;
$L__BB1_137:
	shl.b64 	%rd369, %rd79, 2;
	add.s64 	%rd370, %rd80, %rd369;
	ld.global.f32 	%f1861, [%rd370];
	bra.uni 	$L__BB1_139;
$L__BB1_138:
	shl.b64 	%rd371, %rd79, 1;
	add.s64 	%rd372, %rd80, %rd371;
	ld.global.u16 	%rs39, [%rd372];
	cvt.f32.f16 %f1861, %rs39;
$L__BB1_139:
	setp.lt.s32 	%p92, %r32, %r9;
	add.s64 	%rd81, %rd69, %rd79;
	add.s32 	%r81, %r80, %r20;
	setp.lt.s32 	%p93, %r81, %r13;
	and.pred  	%p94, %p92, %p93;
	mov.f32 	%f1862, %f1871;
	@!%p94 bra 	$L__BB1_145;
	bra.uni 	$L__BB1_140;
$L__BB1_140:
	ld.local.u64 	%rd373, [%rd1];
	cvta.to.global.u64 	%rd82, %rd373;
	ld.local.u32 	%r526, [%rd1+60];
	setp.eq.s32 	%p95, %r526, 0;
	@%p95 bra 	$L__BB1_143;
	setp.ne.s32 	%p96, %r526, 1;
	@%p96 bra 	$L__BB1_144;
	shl.b64 	%rd374, %rd81, 1;
	add.s64 	%rd375, %rd82, %rd374;
	ld.global.u16 	%r528, [%rd375];
	shl.b32 	%r527, %r528, 16;
	mov.b32 %f1862, %r527;
	bra.uni 	$L__BB1_145;
$L__BB1_143:
	shl.b64 	%rd376, %rd81, 2;
	add.s64 	%rd377, %rd82, %rd376;
	ld.global.f32 	%f1862, [%rd377];
	bra.uni 	$L__BB1_145;
$L__BB1_144:
	shl.b64 	%rd378, %rd81, 1;
	add.s64 	%rd379, %rd82, %rd378;
	ld.global.u16 	%rs40, [%rd379];
	cvt.f32.f16 %f1862, %rs40;
$L__BB1_145:
	setp.lt.s32 	%p97, %r33, %r9;
	add.s64 	%rd83, %rd69, %rd81;
	add.s32 	%r82, %r81, %r20;
	setp.lt.s32 	%p98, %r82, %r13;
	and.pred  	%p99, %p97, %p98;
	mov.f32 	%f1863, %f1871;
	@!%p99 bra 	$L__BB1_151;
	bra.uni 	$L__BB1_146;
$L__BB1_146:
	ld.local.u64 	%rd380, [%rd1];
	cvta.to.global.u64 	%rd84, %rd380;
	ld.local.u32 	%r530, [%rd1+60];
	setp.eq.s32 	%p100, %r530, 0;
	@%p100 bra 	$L__BB1_149;
	setp.ne.s32 	%p101, %r530, 1;
	@%p101 bra 	$L__BB1_150;
	shl.b64 	%rd381, %rd83, 1;
	add.s64 	%rd382, %rd84, %rd381;
	ld.global.u16 	%r532, [%rd382];
	shl.b32 	%r531, %r532, 16;
	mov.b32 %f1863, %r531;
	bra.uni 	$L__BB1_151;
$L__BB1_149:
	shl.b64 	%rd383, %rd83, 2;
	add.s64 	%rd384, %rd84, %rd383;
	ld.global.f32 	%f1863, [%rd384];
	bra.uni 	$L__BB1_151;
$L__BB1_150:
	shl.b64 	%rd385, %rd83, 1;
	add.s64 	%rd386, %rd84, %rd385;
	ld.global.u16 	%rs41, [%rd386];
	cvt.f32.f16 %f1863, %rs41;
$L__BB1_151:
	setp.lt.s32 	%p102, %r34, %r9;
	add.s64 	%rd85, %rd69, %rd83;
	add.s32 	%r83, %r82, %r20;
	setp.lt.s32 	%p103, %r83, %r13;
	and.pred  	%p104, %p102, %p103;
	mov.f32 	%f1864, %f1871;
	@!%p104 bra 	$L__BB1_157;
	bra.uni 	$L__BB1_152;
$L__BB1_152:
	ld.local.u64 	%rd387, [%rd1];
	cvta.to.global.u64 	%rd86, %rd387;
	ld.local.u32 	%r534, [%rd1+60];
	setp.eq.s32 	%p105, %r534, 0;
	@%p105 bra 	$L__BB1_155;
	setp.ne.s32 	%p106, %r534, 1;
	@%p106 bra 	$L__BB1_156;
	shl.b64 	%rd388, %rd85, 1;
	add.s64 	%rd389, %rd86, %rd388;
	ld.global.u16 	%r536, [%rd389];
	shl.b32 	%r535, %r536, 16;
	mov.b32 %f1864, %r535;
	bra.uni 	$L__BB1_157;
$L__BB1_155:
	shl.b64 	%rd390, %rd85, 2;
	add.s64 	%rd391, %rd86, %rd390;
	ld.global.f32 	%f1864, [%rd391];
	bra.uni 	$L__BB1_157;
$L__BB1_156:
	shl.b64 	%rd392, %rd85, 1;
	add.s64 	%rd393, %rd86, %rd392;
	ld.global.u16 	%rs42, [%rd393];
	cvt.f32.f16 %f1864, %rs42;
$L__BB1_157:
	setp.lt.s32 	%p107, %r35, %r9;
	add.s64 	%rd87, %rd69, %rd85;
	add.s32 	%r84, %r83, %r20;
	setp.lt.s32 	%p108, %r84, %r13;
	and.pred  	%p109, %p107, %p108;
	mov.f32 	%f1865, %f1871;
	@!%p109 bra 	$L__BB1_163;
	bra.uni 	$L__BB1_158;
$L__BB1_158:
	ld.local.u64 	%rd394, [%rd1];
	cvta.to.global.u64 	%rd88, %rd394;
	ld.local.u32 	%r538, [%rd1+60];
	setp.eq.s32 	%p110, %r538, 0;
	@%p110 bra 	$L__BB1_161;
	setp.ne.s32 	%p111, %r538, 1;
	@%p111 bra 	$L__BB1_162;
	shl.b64 	%rd395, %rd87, 1;
	add.s64 	%rd396, %rd88, %rd395;
	ld.global.u16 	%r540, [%rd396];
	shl.b32 	%r539, %r540, 16;
	mov.b32 %f1865, %r539;
	bra.uni 	$L__BB1_163;
$L__BB1_161:
	shl.b64 	%rd397, %rd87, 2;
	add.s64 	%rd398, %rd88, %rd397;
	ld.global.f32 	%f1865, [%rd398];
	bra.uni 	$L__BB1_163;
$L__BB1_162:
	shl.b64 	%rd399, %rd87, 1;
	add.s64 	%rd400, %rd88, %rd399;
	ld.global.u16 	%rs43, [%rd400];
	cvt.f32.f16 %f1865, %rs43;
$L__BB1_163:
	setp.lt.s32 	%p112, %r36, %r9;
	add.s64 	%rd89, %rd69, %rd87;
	add.s32 	%r85, %r84, %r20;
	setp.lt.s32 	%p113, %r85, %r13;
	and.pred  	%p114, %p112, %p113;
	mov.f32 	%f1866, %f1871;
	@!%p114 bra 	$L__BB1_169;
	bra.uni 	$L__BB1_164;
$L__BB1_164:
	ld.local.u64 	%rd401, [%rd1];
	cvta.to.global.u64 	%rd90, %rd401;
	ld.local.u32 	%r542, [%rd1+60];
	setp.eq.s32 	%p115, %r542, 0;
	@%p115 bra 	$L__BB1_167;
	setp.ne.s32 	%p116, %r542, 1;
	@%p116 bra 	$L__BB1_168;
	shl.b64 	%rd402, %rd89, 1;
	add.s64 	%rd403, %rd90, %rd402;
	ld.global.u16 	%r544, [%rd403];
	shl.b32 	%r543, %r544, 16;
	mov.b32 %f1866, %r543;
	bra.uni 	$L__BB1_169;
$L__BB1_167:
	shl.b64 	%rd404, %rd89, 2;
	add.s64 	%rd405, %rd90, %rd404;
	ld.global.f32 	%f1866, [%rd405];
	bra.uni 	$L__BB1_169;
$L__BB1_168:
	shl.b64 	%rd406, %rd89, 1;
	add.s64 	%rd407, %rd90, %rd406;
	ld.global.u16 	%rs44, [%rd407];
	cvt.f32.f16 %f1866, %rs44;
$L__BB1_169:
	setp.lt.s32 	%p117, %r37, %r9;
	add.s64 	%rd91, %rd69, %rd89;
	add.s32 	%r86, %r85, %r20;
	setp.lt.s32 	%p118, %r86, %r13;
	and.pred  	%p119, %p117, %p118;
	mov.f32 	%f1867, %f1871;
	@!%p119 bra 	$L__BB1_175;
	bra.uni 	$L__BB1_170;
$L__BB1_170:
	ld.local.u64 	%rd408, [%rd1];
	cvta.to.global.u64 	%rd92, %rd408;
	ld.local.u32 	%r546, [%rd1+60];
	setp.eq.s32 	%p120, %r546, 0;
	@%p120 bra 	$L__BB1_173;
	setp.ne.s32 	%p121, %r546, 1;
	@%p121 bra 	$L__BB1_174;
	shl.b64 	%rd409, %rd91, 1;
	add.s64 	%rd410, %rd92, %rd409;
	ld.global.u16 	%r548, [%rd410];
	shl.b32 	%r547, %r548, 16;
	mov.b32 %f1867, %r547;
	bra.uni 	$L__BB1_175;
$L__BB1_173:
	shl.b64 	%rd411, %rd91, 2;
	add.s64 	%rd412, %rd92, %rd411;
	ld.global.f32 	%f1867, [%rd412];
	bra.uni 	$L__BB1_175;
$L__BB1_174:
	shl.b64 	%rd413, %rd91, 1;
	add.s64 	%rd414, %rd92, %rd413;
	ld.global.u16 	%rs45, [%rd414];
	cvt.f32.f16 %f1867, %rs45;
$L__BB1_175:
	setp.lt.s32 	%p122, %r38, %r9;
	add.s64 	%rd93, %rd69, %rd91;
	add.s32 	%r87, %r86, %r20;
	setp.lt.s32 	%p123, %r87, %r13;
	and.pred  	%p124, %p122, %p123;
	mov.f32 	%f1868, %f1871;
	@!%p124 bra 	$L__BB1_181;
	bra.uni 	$L__BB1_176;
$L__BB1_176:
	ld.local.u64 	%rd415, [%rd1];
	cvta.to.global.u64 	%rd94, %rd415;
	ld.local.u32 	%r550, [%rd1+60];
	setp.eq.s32 	%p125, %r550, 0;
	@%p125 bra 	$L__BB1_179;
	setp.ne.s32 	%p126, %r550, 1;
	@%p126 bra 	$L__BB1_180;
	shl.b64 	%rd416, %rd93, 1;
	add.s64 	%rd417, %rd94, %rd416;
	ld.global.u16 	%r552, [%rd417];
	shl.b32 	%r551, %r552, 16;
	mov.b32 %f1868, %r551;
	bra.uni 	$L__BB1_181;
$L__BB1_179:
	shl.b64 	%rd418, %rd93, 2;
	add.s64 	%rd419, %rd94, %rd418;
	ld.global.f32 	%f1868, [%rd419];
	bra.uni 	$L__BB1_181;
$L__BB1_180:
	shl.b64 	%rd420, %rd93, 1;
	add.s64 	%rd421, %rd94, %rd420;
	ld.global.u16 	%rs46, [%rd421];
	cvt.f32.f16 %f1868, %rs46;
$L__BB1_181:
	setp.lt.s32 	%p127, %r39, %r9;
	add.s64 	%rd95, %rd69, %rd93;
	add.s32 	%r88, %r87, %r20;
	setp.lt.s32 	%p128, %r88, %r13;
	and.pred  	%p129, %p127, %p128;
	mov.f32 	%f1869, %f1871;
	@!%p129 bra 	$L__BB1_187;
	bra.uni 	$L__BB1_182;
$L__BB1_182:
	ld.local.u64 	%rd422, [%rd1];
	cvta.to.global.u64 	%rd96, %rd422;
	ld.local.u32 	%r554, [%rd1+60];
	setp.eq.s32 	%p130, %r554, 0;
	@%p130 bra 	$L__BB1_185;
	setp.ne.s32 	%p131, %r554, 1;
	@%p131 bra 	$L__BB1_186;
	shl.b64 	%rd423, %rd95, 1;
	add.s64 	%rd424, %rd96, %rd423;
	ld.global.u16 	%r556, [%rd424];
	shl.b32 	%r555, %r556, 16;
	mov.b32 %f1869, %r555;
	bra.uni 	$L__BB1_187;
$L__BB1_185:
	shl.b64 	%rd425, %rd95, 2;
	add.s64 	%rd426, %rd96, %rd425;
	ld.global.f32 	%f1869, [%rd426];
	bra.uni 	$L__BB1_187;
$L__BB1_186:
	shl.b64 	%rd427, %rd95, 1;
	add.s64 	%rd428, %rd96, %rd427;
	ld.global.u16 	%rs47, [%rd428];
	cvt.f32.f16 %f1869, %rs47;
$L__BB1_187:
	setp.lt.s32 	%p132, %r40, %r9;
	add.s64 	%rd97, %rd69, %rd95;
	add.s32 	%r89, %r88, %r20;
	setp.lt.s32 	%p133, %r89, %r13;
	and.pred  	%p134, %p132, %p133;
	mov.f32 	%f1870, %f1871;
	@!%p134 bra 	$L__BB1_193;
	bra.uni 	$L__BB1_188;
$L__BB1_188:
	ld.local.u64 	%rd429, [%rd1];
	cvta.to.global.u64 	%rd98, %rd429;
	ld.local.u32 	%r558, [%rd1+60];
	setp.eq.s32 	%p135, %r558, 0;
	@%p135 bra 	$L__BB1_191;
	setp.ne.s32 	%p136, %r558, 1;
	@%p136 bra 	$L__BB1_192;
	shl.b64 	%rd430, %rd97, 1;
	add.s64 	%rd431, %rd98, %rd430;
	ld.global.u16 	%r560, [%rd431];
	shl.b32 	%r559, %r560, 16;
	mov.b32 %f1870, %r559;
	bra.uni 	$L__BB1_193;
$L__BB1_191:
	shl.b64 	%rd432, %rd97, 2;
	add.s64 	%rd433, %rd98, %rd432;
	ld.global.f32 	%f1870, [%rd433];
	bra.uni 	$L__BB1_193;
$L__BB1_192:
	shl.b64 	%rd434, %rd97, 1;
	add.s64 	%rd435, %rd98, %rd434;
	ld.global.u16 	%rs48, [%rd435];
	cvt.f32.f16 %f1870, %rs48;
$L__BB1_193:
	setp.lt.s32 	%p137, %r41, %r9;
	add.s32 	%r562, %r89, %r20;
	setp.lt.s32 	%p138, %r562, %r13;
	and.pred  	%p139, %p137, %p138;
	@!%p139 bra 	$L__BB1_199;
	bra.uni 	$L__BB1_194;
$L__BB1_194:
	add.s64 	%rd99, %rd69, %rd97;
	ld.local.u64 	%rd436, [%rd1];
	cvta.to.global.u64 	%rd100, %rd436;
	ld.local.u32 	%r563, [%rd1+60];
	setp.eq.s32 	%p140, %r563, 0;
	@%p140 bra 	$L__BB1_197;
	setp.ne.s32 	%p141, %r563, 1;
	@%p141 bra 	$L__BB1_198;
	shl.b64 	%rd437, %rd99, 1;
	add.s64 	%rd438, %rd100, %rd437;
	ld.global.u16 	%r565, [%rd438];
	shl.b32 	%r564, %r565, 16;
	mov.b32 %f1871, %r564;
	bra.uni 	$L__BB1_199;
$L__BB1_197:
	shl.b64 	%rd439, %rd99, 2;
	add.s64 	%rd440, %rd100, %rd439;
	ld.global.f32 	%f1871, [%rd440];
	bra.uni 	$L__BB1_199;
$L__BB1_198:
	shl.b64 	%rd441, %rd99, 1;
	add.s64 	%rd442, %rd100, %rd441;
	ld.global.u16 	%rs49, [%rd442];
	cvt.f32.f16 %f1871, %rs49;
$L__BB1_199:
	@%p492 bra 	$L__BB1_200;
	bra.uni 	$L__BB1_208;
$L__BB1_200:
	selp.b32 	%r72, %r1297, %r3, %p4;
	selp.b32 	%r566, %r3, %r1297, %p4;
	ld.local.u32 	%r73, [%rd10];
	add.s32 	%r74, %r22, %r72;
	add.s32 	%r567, %r23, %r566;
	setp.lt.s32 	%p144, %r74, %r73;
	setp.lt.s32 	%p145, %r567, %r14;
	and.pred  	%p146, %p144, %p145;
	mov.f32 	%f1900, 0f00000000;
	mov.f32 	%f1912, %f1900;
	mov.f32 	%f1913, %f1900;
	mov.f32 	%f1914, %f1900;
	mov.f32 	%f1915, %f1900;
	@%p146 bra 	$L__BB1_201;
	bra.uni 	$L__BB1_202;
$L__BB1_201:
	ld.local.u64 	%rd444, [%rd1+8];
	cvt.s64.s32 	%rd445, %r74;
	mul.lo.s64 	%rd446, %rd445, %rd5;
	cvt.s64.s32 	%rd447, %r567;
	add.s64 	%rd448, %rd446, %rd447;
	shl.b64 	%rd449, %rd448, 2;
	add.s64 	%rd443, %rd444, %rd449;
	ld.global.nc.L1::no_allocate.v4.u32 {%r572,%r573,%r574,%r575}, [%rd443];
	mov.b32 %f1915, %r572;
	mov.b32 %f1914, %r573;
	mov.b32 %f1913, %r574;
	mov.b32 %f1912, %r575;
$L__BB1_202:
	add.s32 	%r90, %r24, %r72;
	setp.lt.s32 	%p148, %r90, %r73;
	and.pred  	%p149, %p148, %p145;
	mov.f32 	%f1908, %f1900;
	mov.f32 	%f1909, %f1900;
	mov.f32 	%f1910, %f1900;
	mov.f32 	%f1911, %f1900;
	@!%p149 bra 	$L__BB1_204;
	bra.uni 	$L__BB1_203;
$L__BB1_203:
	ld.local.u64 	%rd451, [%rd1+8];
	cvt.s64.s32 	%rd452, %r90;
	mul.lo.s64 	%rd453, %rd452, %rd5;
	cvt.s64.s32 	%rd454, %r567;
	add.s64 	%rd455, %rd453, %rd454;
	shl.b64 	%rd456, %rd455, 2;
	add.s64 	%rd450, %rd451, %rd456;
	ld.global.nc.L1::no_allocate.v4.u32 {%r580,%r581,%r582,%r583}, [%rd450];
	mov.b32 %f1911, %r580;
	mov.b32 %f1910, %r581;
	mov.b32 %f1909, %r582;
	mov.b32 %f1908, %r583;
$L__BB1_204:
	add.s32 	%r91, %r25, %r72;
	setp.lt.s32 	%p151, %r91, %r73;
	and.pred  	%p152, %p151, %p145;
	mov.f32 	%f1904, %f1900;
	mov.f32 	%f1905, %f1900;
	mov.f32 	%f1906, %f1900;
	mov.f32 	%f1907, %f1900;
	@!%p152 bra 	$L__BB1_206;
	bra.uni 	$L__BB1_205;
$L__BB1_205:
	ld.local.u64 	%rd458, [%rd1+8];
	cvt.s64.s32 	%rd459, %r91;
	mul.lo.s64 	%rd460, %rd459, %rd5;
	cvt.s64.s32 	%rd461, %r567;
	add.s64 	%rd462, %rd460, %rd461;
	shl.b64 	%rd463, %rd462, 2;
	add.s64 	%rd457, %rd458, %rd463;
	ld.global.nc.L1::no_allocate.v4.u32 {%r588,%r589,%r590,%r591}, [%rd457];
	mov.b32 %f1907, %r588;
	mov.b32 %f1906, %r589;
	mov.b32 %f1905, %r590;
	mov.b32 %f1904, %r591;
$L__BB1_206:
	add.s32 	%r92, %r26, %r72;
	setp.lt.s32 	%p154, %r92, %r73;
	and.pred  	%p155, %p154, %p145;
	mov.f32 	%f1901, %f1900;
	mov.f32 	%f1902, %f1900;
	mov.f32 	%f1903, %f1900;
	@!%p155 bra 	$L__BB1_208;
	bra.uni 	$L__BB1_207;
$L__BB1_207:
	ld.local.u64 	%rd465, [%rd1+8];
	cvt.s64.s32 	%rd466, %r92;
	mul.lo.s64 	%rd467, %rd466, %rd5;
	cvt.s64.s32 	%rd468, %r567;
	add.s64 	%rd469, %rd467, %rd468;
	shl.b64 	%rd470, %rd469, 2;
	add.s64 	%rd464, %rd465, %rd470;
	ld.global.nc.L1::no_allocate.v4.u32 {%r596,%r597,%r598,%r599}, [%rd464];
	mov.b32 %f1903, %r596;
	mov.b32 %f1902, %r597;
	mov.b32 %f1901, %r598;
	mov.b32 %f1900, %r599;
$L__BB1_208:
	mov.b32 	%r1307, 0;
	mov.pred 	%p493, -1;
	@%p9 bra 	$L__BB1_235;
	bra.uni 	$L__BB1_209;
$L__BB1_233:
	mov.b32 	%r1307, 16;
	mov.pred 	%p493, 0;
	@%p1 bra 	$L__BB1_209;
	bra.uni 	$L__BB1_234;
$L__BB1_209:
	.pragma "nounroll";
	mov.pred 	%p1, %p493;
	or.b32  	%r102, %r1307, %r1288;
	add.s32 	%r601, %r102, %r42;
	mul.wide.u32 	%rd471, %r601, 2;
	add.s64 	%rd101, %rd293, %rd471;
	add.s64 	%rd102, %rd101, 10240;
	@%p11 bra 	$L__BB1_211;
	ld.shared.u16 	%r605, [%rd102];
	ld.shared.u16 	%r606, [%rd102+2];
	shl.b32 	%r607, %r606, 16;
	or.b32  	%r1308, %r607, %r605;
$L__BB1_211:
	@%p11 bra 	$L__BB1_213;
	ld.shared.u16 	%r611, [%rd102+16];
	ld.shared.u16 	%r612, [%rd102+18];
	shl.b32 	%r613, %r612, 16;
	or.b32  	%r1309, %r613, %r611;
$L__BB1_213:
	cvt.u64.u32 	%rd473, %r102;
	cvt.u64.u32 	%rd474, %r42;
	add.s64 	%rd103, %rd473, %rd474;
	shl.b64 	%rd475, %rd103, 1;
	add.s64 	%rd104, %rd293, %rd475;
	add.s64 	%rd105, %rd104, 10240;
	@%p11 bra 	$L__BB1_215;
	ld.shared.u16 	%r617, [%rd105+640];
	ld.shared.u16 	%r618, [%rd105+642];
	shl.b32 	%r619, %r618, 16;
	or.b32  	%r1310, %r619, %r617;
$L__BB1_215:
	add.s64 	%rd479, %rd475, %rd293;
	add.s64 	%rd106, %rd479, 10256;
	@%p11 bra 	$L__BB1_217;
	ld.shared.u16 	%r623, [%rd106+640];
	ld.shared.u16 	%r624, [%rd106+642];
	shl.b32 	%r625, %r624, 16;
	or.b32  	%r1311, %r625, %r623;
$L__BB1_217:
	@%p11 bra 	$L__BB1_219;
	ld.shared.u16 	%r629, [%rd105+1280];
	ld.shared.u16 	%r630, [%rd105+1282];
	shl.b32 	%r631, %r630, 16;
	or.b32  	%r1312, %r631, %r629;
$L__BB1_219:
	@%p11 bra 	$L__BB1_221;
	ld.shared.u16 	%r635, [%rd106+1280];
	ld.shared.u16 	%r636, [%rd106+1282];
	shl.b32 	%r637, %r636, 16;
	or.b32  	%r1313, %r637, %r635;
$L__BB1_221:
	ld.shared.u16 	%r603, [%rd101+2];
	shl.b32 	%r604, %r603, 16;
	ld.shared.u16 	%r609, [%rd101+18];
	shl.b32 	%r610, %r609, 16;
	@%p11 bra 	$L__BB1_223;
	ld.shared.u16 	%r641, [%rd105+1920];
	ld.shared.u16 	%r642, [%rd105+1922];
	shl.b32 	%r643, %r642, 16;
	or.b32  	%r1314, %r643, %r641;
$L__BB1_223:
	ld.shared.u16 	%r602, [%rd101];
	or.b32  	%r1004, %r604, %r602;
	ld.shared.u16 	%r608, [%rd101+16];
	or.b32  	%r1005, %r610, %r608;
	ld.shared.u16 	%r614, [%rd104+640];
	ld.shared.u16 	%r615, [%rd104+642];
	shl.b32 	%r616, %r615, 16;
	or.b32  	%r1010, %r616, %r614;
	ld.shared.u16 	%r620, [%rd104+656];
	ld.shared.u16 	%r621, [%rd104+658];
	shl.b32 	%r622, %r621, 16;
	or.b32  	%r1011, %r622, %r620;
	ld.shared.u16 	%r626, [%rd104+1280];
	ld.shared.u16 	%r627, [%rd104+1282];
	shl.b32 	%r628, %r627, 16;
	or.b32  	%r1016, %r628, %r626;
	ld.shared.u16 	%r632, [%rd104+1296];
	ld.shared.u16 	%r633, [%rd104+1298];
	shl.b32 	%r634, %r633, 16;
	or.b32  	%r1017, %r634, %r632;
	ld.shared.u16 	%r638, [%rd104+1920];
	ld.shared.u16 	%r639, [%rd104+1922];
	shl.b32 	%r640, %r639, 16;
	or.b32  	%r1022, %r640, %r638;
	ld.shared.u16 	%r644, [%rd104+1936];
	ld.shared.u16 	%r645, [%rd104+1938];
	shl.b32 	%r646, %r645, 16;
	or.b32  	%r1023, %r646, %r644;
	@%p11 bra 	$L__BB1_225;
	ld.shared.u16 	%r647, [%rd106+1920];
	ld.shared.u16 	%r648, [%rd106+1922];
	shl.b32 	%r649, %r648, 16;
	or.b32  	%r1315, %r649, %r647;
$L__BB1_225:
	add.s32 	%r674, %r43, %r1307;
	or.b32  	%r675, %r674, %r1288;
	mul.wide.u32 	%rd480, %r675, 2;
	add.s64 	%rd482, %rd275, %rd480;
	ld.shared.u16 	%r676, [%rd482];
	ld.shared.u16 	%r677, [%rd482+2];
	shl.b32 	%r678, %r677, 16;
	or.b32  	%r688, %r678, %r676;
	ld.shared.u16 	%r679, [%rd482+640];
	ld.shared.u16 	%r680, [%rd482+642];
	shl.b32 	%r681, %r680, 16;
	or.b32  	%r689, %r681, %r679;
	ld.shared.u16 	%r682, [%rd482+16];
	ld.shared.u16 	%r683, [%rd482+18];
	shl.b32 	%r684, %r683, 16;
	or.b32  	%r690, %r684, %r682;
	ld.shared.u16 	%r685, [%rd482+656];
	ld.shared.u16 	%r686, [%rd482+658];
	shl.b32 	%r687, %r686, 16;
	or.b32  	%r691, %r687, %r685;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1979,%f1978,%f1977,%f1976}, {%r688,%r689,%r690,%r691}, {%r1004,%r1005}, {%f1979,%f1978,%f1977,%f1976};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1975,%f1974,%f1973,%f1972}, {%r688,%r689,%r690,%r691}, {%r1010,%r1011}, {%f1975,%f1974,%f1973,%f1972};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1916,%f1917,%f1918,%f1919}, {%r688,%r689,%r690,%r691}, {%r1016,%r1017}, {%f1916,%f1917,%f1918,%f1919};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1920,%f1921,%f1922,%f1923}, {%r688,%r689,%r690,%r691}, {%r1022,%r1023}, {%f1920,%f1921,%f1922,%f1923};
	@%p11 bra 	$L__BB1_227;
	cvt.u64.u32 	%rd107, %r675;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1979,%f1978,%f1977,%f1976}, {%r688,%r689,%r690,%r691}, {%r1308,%r1309}, {%f1979,%f1978,%f1977,%f1976};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1975,%f1974,%f1973,%f1972}, {%r688,%r689,%r690,%r691}, {%r1310,%r1311}, {%f1975,%f1974,%f1973,%f1972};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1916,%f1917,%f1918,%f1919}, {%r688,%r689,%r690,%r691}, {%r1312,%r1313}, {%f1916,%f1917,%f1918,%f1919};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1920,%f1921,%f1922,%f1923}, {%r688,%r689,%r690,%r691}, {%r1314,%r1315}, {%f1920,%f1921,%f1922,%f1923};
	shl.b64 	%rd483, %rd107, 1;
	add.s64 	%rd485, %rd275, %rd483;
	ld.shared.u16 	%r736, [%rd485+10240];
	ld.shared.u16 	%r737, [%rd485+10242];
	shl.b32 	%r738, %r737, 16;
	or.b32  	%r712, %r738, %r736;
	ld.shared.u16 	%r739, [%rd485+10880];
	ld.shared.u16 	%r740, [%rd485+10882];
	shl.b32 	%r741, %r740, 16;
	or.b32  	%r713, %r741, %r739;
	ld.shared.u16 	%r742, [%rd485+10256];
	ld.shared.u16 	%r743, [%rd485+10258];
	shl.b32 	%r744, %r743, 16;
	or.b32  	%r714, %r744, %r742;
	ld.shared.u16 	%r745, [%rd485+10896];
	ld.shared.u16 	%r746, [%rd485+10898];
	shl.b32 	%r747, %r746, 16;
	or.b32  	%r715, %r747, %r745;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1979,%f1978,%f1977,%f1976}, {%r712,%r713,%r714,%r715}, {%r1004,%r1005}, {%f1979,%f1978,%f1977,%f1976};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1975,%f1974,%f1973,%f1972}, {%r712,%r713,%r714,%r715}, {%r1010,%r1011}, {%f1975,%f1974,%f1973,%f1972};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1916,%f1917,%f1918,%f1919}, {%r712,%r713,%r714,%r715}, {%r1016,%r1017}, {%f1916,%f1917,%f1918,%f1919};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1920,%f1921,%f1922,%f1923}, {%r712,%r713,%r714,%r715}, {%r1022,%r1023}, {%f1920,%f1921,%f1922,%f1923};
$L__BB1_227:
	cvt.u64.u32 	%rd486, %r1288;
	cvt.u64.u32 	%rd487, %r1307;
	cvt.u64.u32 	%rd488, %r43;
	add.s64 	%rd489, %rd488, %rd487;
	add.s64 	%rd108, %rd489, %rd486;
	shl.b64 	%rd490, %rd108, 1;
	add.s64 	%rd109, %rd275, %rd490;
	ld.shared.u16 	%r772, [%rd109+1280];
	ld.shared.u16 	%r773, [%rd109+1282];
	shl.b32 	%r774, %r773, 16;
	or.b32  	%r784, %r774, %r772;
	ld.shared.u16 	%r775, [%rd109+1920];
	ld.shared.u16 	%r776, [%rd109+1922];
	shl.b32 	%r777, %r776, 16;
	or.b32  	%r785, %r777, %r775;
	ld.shared.u16 	%r778, [%rd109+1296];
	ld.shared.u16 	%r779, [%rd109+1298];
	shl.b32 	%r780, %r779, 16;
	or.b32  	%r786, %r780, %r778;
	ld.shared.u16 	%r781, [%rd109+1936];
	ld.shared.u16 	%r782, [%rd109+1938];
	shl.b32 	%r783, %r782, 16;
	or.b32  	%r787, %r783, %r781;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1924,%f1925,%f1926,%f1927}, {%r784,%r785,%r786,%r787}, {%r1004,%r1005}, {%f1924,%f1925,%f1926,%f1927};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1928,%f1929,%f1930,%f1931}, {%r784,%r785,%r786,%r787}, {%r1010,%r1011}, {%f1928,%f1929,%f1930,%f1931};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1932,%f1933,%f1934,%f1935}, {%r784,%r785,%r786,%r787}, {%r1016,%r1017}, {%f1932,%f1933,%f1934,%f1935};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1936,%f1937,%f1938,%f1939}, {%r784,%r785,%r786,%r787}, {%r1022,%r1023}, {%f1936,%f1937,%f1938,%f1939};
	@%p11 bra 	$L__BB1_229;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1924,%f1925,%f1926,%f1927}, {%r784,%r785,%r786,%r787}, {%r1308,%r1309}, {%f1924,%f1925,%f1926,%f1927};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1928,%f1929,%f1930,%f1931}, {%r784,%r785,%r786,%r787}, {%r1310,%r1311}, {%f1928,%f1929,%f1930,%f1931};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1932,%f1933,%f1934,%f1935}, {%r784,%r785,%r786,%r787}, {%r1312,%r1313}, {%f1932,%f1933,%f1934,%f1935};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1936,%f1937,%f1938,%f1939}, {%r784,%r785,%r786,%r787}, {%r1314,%r1315}, {%f1936,%f1937,%f1938,%f1939};
	ld.shared.u16 	%r832, [%rd109+11520];
	ld.shared.u16 	%r833, [%rd109+11522];
	shl.b32 	%r834, %r833, 16;
	or.b32  	%r808, %r834, %r832;
	ld.shared.u16 	%r835, [%rd109+12160];
	ld.shared.u16 	%r836, [%rd109+12162];
	shl.b32 	%r837, %r836, 16;
	or.b32  	%r809, %r837, %r835;
	ld.shared.u16 	%r838, [%rd109+11536];
	ld.shared.u16 	%r839, [%rd109+11538];
	shl.b32 	%r840, %r839, 16;
	or.b32  	%r810, %r840, %r838;
	ld.shared.u16 	%r841, [%rd109+12176];
	ld.shared.u16 	%r842, [%rd109+12178];
	shl.b32 	%r843, %r842, 16;
	or.b32  	%r811, %r843, %r841;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1924,%f1925,%f1926,%f1927}, {%r808,%r809,%r810,%r811}, {%r1004,%r1005}, {%f1924,%f1925,%f1926,%f1927};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1928,%f1929,%f1930,%f1931}, {%r808,%r809,%r810,%r811}, {%r1010,%r1011}, {%f1928,%f1929,%f1930,%f1931};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1932,%f1933,%f1934,%f1935}, {%r808,%r809,%r810,%r811}, {%r1016,%r1017}, {%f1932,%f1933,%f1934,%f1935};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1936,%f1937,%f1938,%f1939}, {%r808,%r809,%r810,%r811}, {%r1022,%r1023}, {%f1936,%f1937,%f1938,%f1939};
$L__BB1_229:
	ld.shared.u16 	%r868, [%rd109+2560];
	ld.shared.u16 	%r869, [%rd109+2562];
	shl.b32 	%r870, %r869, 16;
	or.b32  	%r880, %r870, %r868;
	ld.shared.u16 	%r871, [%rd109+3200];
	ld.shared.u16 	%r872, [%rd109+3202];
	shl.b32 	%r873, %r872, 16;
	or.b32  	%r881, %r873, %r871;
	ld.shared.u16 	%r874, [%rd109+2576];
	ld.shared.u16 	%r875, [%rd109+2578];
	shl.b32 	%r876, %r875, 16;
	or.b32  	%r882, %r876, %r874;
	ld.shared.u16 	%r877, [%rd109+3216];
	ld.shared.u16 	%r878, [%rd109+3218];
	shl.b32 	%r879, %r878, 16;
	or.b32  	%r883, %r879, %r877;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1940,%f1941,%f1942,%f1943}, {%r880,%r881,%r882,%r883}, {%r1004,%r1005}, {%f1940,%f1941,%f1942,%f1943};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1944,%f1945,%f1946,%f1947}, {%r880,%r881,%r882,%r883}, {%r1010,%r1011}, {%f1944,%f1945,%f1946,%f1947};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1948,%f1949,%f1950,%f1951}, {%r880,%r881,%r882,%r883}, {%r1016,%r1017}, {%f1948,%f1949,%f1950,%f1951};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1952,%f1953,%f1954,%f1955}, {%r880,%r881,%r882,%r883}, {%r1022,%r1023}, {%f1952,%f1953,%f1954,%f1955};
	@%p11 bra 	$L__BB1_231;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1940,%f1941,%f1942,%f1943}, {%r880,%r881,%r882,%r883}, {%r1308,%r1309}, {%f1940,%f1941,%f1942,%f1943};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1944,%f1945,%f1946,%f1947}, {%r880,%r881,%r882,%r883}, {%r1310,%r1311}, {%f1944,%f1945,%f1946,%f1947};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1948,%f1949,%f1950,%f1951}, {%r880,%r881,%r882,%r883}, {%r1312,%r1313}, {%f1948,%f1949,%f1950,%f1951};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1952,%f1953,%f1954,%f1955}, {%r880,%r881,%r882,%r883}, {%r1314,%r1315}, {%f1952,%f1953,%f1954,%f1955};
	ld.shared.u16 	%r928, [%rd109+12800];
	ld.shared.u16 	%r929, [%rd109+12802];
	shl.b32 	%r930, %r929, 16;
	or.b32  	%r904, %r930, %r928;
	ld.shared.u16 	%r931, [%rd109+13440];
	ld.shared.u16 	%r932, [%rd109+13442];
	shl.b32 	%r933, %r932, 16;
	or.b32  	%r905, %r933, %r931;
	ld.shared.u16 	%r934, [%rd109+12816];
	ld.shared.u16 	%r935, [%rd109+12818];
	shl.b32 	%r936, %r935, 16;
	or.b32  	%r906, %r936, %r934;
	ld.shared.u16 	%r937, [%rd109+13456];
	ld.shared.u16 	%r938, [%rd109+13458];
	shl.b32 	%r939, %r938, 16;
	or.b32  	%r907, %r939, %r937;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1940,%f1941,%f1942,%f1943}, {%r904,%r905,%r906,%r907}, {%r1004,%r1005}, {%f1940,%f1941,%f1942,%f1943};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1944,%f1945,%f1946,%f1947}, {%r904,%r905,%r906,%r907}, {%r1010,%r1011}, {%f1944,%f1945,%f1946,%f1947};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1948,%f1949,%f1950,%f1951}, {%r904,%r905,%r906,%r907}, {%r1016,%r1017}, {%f1948,%f1949,%f1950,%f1951};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1952,%f1953,%f1954,%f1955}, {%r904,%r905,%r906,%r907}, {%r1022,%r1023}, {%f1952,%f1953,%f1954,%f1955};
$L__BB1_231:
	ld.shared.u16 	%r964, [%rd109+3840];
	ld.shared.u16 	%r965, [%rd109+3842];
	shl.b32 	%r966, %r965, 16;
	or.b32  	%r976, %r966, %r964;
	ld.shared.u16 	%r967, [%rd109+4480];
	ld.shared.u16 	%r968, [%rd109+4482];
	shl.b32 	%r969, %r968, 16;
	or.b32  	%r977, %r969, %r967;
	ld.shared.u16 	%r970, [%rd109+3856];
	ld.shared.u16 	%r971, [%rd109+3858];
	shl.b32 	%r972, %r971, 16;
	or.b32  	%r978, %r972, %r970;
	ld.shared.u16 	%r973, [%rd109+4496];
	ld.shared.u16 	%r974, [%rd109+4498];
	shl.b32 	%r975, %r974, 16;
	or.b32  	%r979, %r975, %r973;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1956,%f1957,%f1958,%f1959}, {%r976,%r977,%r978,%r979}, {%r1004,%r1005}, {%f1956,%f1957,%f1958,%f1959};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1960,%f1961,%f1962,%f1963}, {%r976,%r977,%r978,%r979}, {%r1010,%r1011}, {%f1960,%f1961,%f1962,%f1963};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1964,%f1965,%f1966,%f1967}, {%r976,%r977,%r978,%r979}, {%r1016,%r1017}, {%f1964,%f1965,%f1966,%f1967};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1968,%f1969,%f1970,%f1971}, {%r976,%r977,%r978,%r979}, {%r1022,%r1023}, {%f1968,%f1969,%f1970,%f1971};
	@%p11 bra 	$L__BB1_233;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1956,%f1957,%f1958,%f1959}, {%r976,%r977,%r978,%r979}, {%r1308,%r1309}, {%f1956,%f1957,%f1958,%f1959};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1960,%f1961,%f1962,%f1963}, {%r976,%r977,%r978,%r979}, {%r1310,%r1311}, {%f1960,%f1961,%f1962,%f1963};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1964,%f1965,%f1966,%f1967}, {%r976,%r977,%r978,%r979}, {%r1312,%r1313}, {%f1964,%f1965,%f1966,%f1967};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1968,%f1969,%f1970,%f1971}, {%r976,%r977,%r978,%r979}, {%r1314,%r1315}, {%f1968,%f1969,%f1970,%f1971};
	ld.shared.u16 	%r1024, [%rd109+14080];
	ld.shared.u16 	%r1025, [%rd109+14082];
	shl.b32 	%r1026, %r1025, 16;
	or.b32  	%r1000, %r1026, %r1024;
	ld.shared.u16 	%r1027, [%rd109+14720];
	ld.shared.u16 	%r1028, [%rd109+14722];
	shl.b32 	%r1029, %r1028, 16;
	or.b32  	%r1001, %r1029, %r1027;
	ld.shared.u16 	%r1030, [%rd109+14096];
	ld.shared.u16 	%r1031, [%rd109+14098];
	shl.b32 	%r1032, %r1031, 16;
	or.b32  	%r1002, %r1032, %r1030;
	ld.shared.u16 	%r1033, [%rd109+14736];
	ld.shared.u16 	%r1034, [%rd109+14738];
	shl.b32 	%r1035, %r1034, 16;
	or.b32  	%r1003, %r1035, %r1033;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1956,%f1957,%f1958,%f1959}, {%r1000,%r1001,%r1002,%r1003}, {%r1004,%r1005}, {%f1956,%f1957,%f1958,%f1959};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1960,%f1961,%f1962,%f1963}, {%r1000,%r1001,%r1002,%r1003}, {%r1010,%r1011}, {%f1960,%f1961,%f1962,%f1963};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1964,%f1965,%f1966,%f1967}, {%r1000,%r1001,%r1002,%r1003}, {%r1016,%r1017}, {%f1964,%f1965,%f1966,%f1967};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1968,%f1969,%f1970,%f1971}, {%r1000,%r1001,%r1002,%r1003}, {%r1022,%r1023}, {%f1968,%f1969,%f1970,%f1971};
	bra.uni 	$L__BB1_233;
$L__BB1_3:
	mov.f32 	%f1916, 0f00000000;
	shl.b32 	%r1288, %r6, 1;
	mov.f32 	%f1917, %f1916;
	mov.f32 	%f1918, %f1916;
	mov.f32 	%f1919, %f1916;
	mov.f32 	%f1920, %f1916;
	mov.f32 	%f1921, %f1916;
	mov.f32 	%f1922, %f1916;
	mov.f32 	%f1923, %f1916;
	mov.f32 	%f1924, %f1916;
	mov.f32 	%f1925, %f1916;
	mov.f32 	%f1926, %f1916;
	mov.f32 	%f1927, %f1916;
	mov.f32 	%f1928, %f1916;
	mov.f32 	%f1929, %f1916;
	mov.f32 	%f1930, %f1916;
	mov.f32 	%f1931, %f1916;
	mov.f32 	%f1932, %f1916;
	mov.f32 	%f1933, %f1916;
	mov.f32 	%f1934, %f1916;
	mov.f32 	%f1935, %f1916;
	mov.f32 	%f1936, %f1916;
	mov.f32 	%f1937, %f1916;
	mov.f32 	%f1938, %f1916;
	mov.f32 	%f1939, %f1916;
	mov.f32 	%f1940, %f1916;
	mov.f32 	%f1941, %f1916;
	mov.f32 	%f1942, %f1916;
	mov.f32 	%f1943, %f1916;
	mov.f32 	%f1944, %f1916;
	mov.f32 	%f1945, %f1916;
	mov.f32 	%f1946, %f1916;
	mov.f32 	%f1947, %f1916;
	mov.f32 	%f1948, %f1916;
	mov.f32 	%f1949, %f1916;
	mov.f32 	%f1950, %f1916;
	mov.f32 	%f1951, %f1916;
	mov.f32 	%f1952, %f1916;
	mov.f32 	%f1953, %f1916;
	mov.f32 	%f1954, %f1916;
	mov.f32 	%f1955, %f1916;
	mov.f32 	%f1956, %f1916;
	mov.f32 	%f1957, %f1916;
	mov.f32 	%f1958, %f1916;
	mov.f32 	%f1959, %f1916;
	mov.f32 	%f1960, %f1916;
	mov.f32 	%f1961, %f1916;
	mov.f32 	%f1962, %f1916;
	mov.f32 	%f1963, %f1916;
	mov.f32 	%f1964, %f1916;
	mov.f32 	%f1965, %f1916;
	mov.f32 	%f1966, %f1916;
	mov.f32 	%f1967, %f1916;
	mov.f32 	%f1968, %f1916;
	mov.f32 	%f1969, %f1916;
	mov.f32 	%f1970, %f1916;
	mov.f32 	%f1971, %f1916;
	mov.f32 	%f1972, %f1916;
	mov.f32 	%f1973, %f1916;
	mov.f32 	%f1974, %f1916;
	mov.f32 	%f1975, %f1916;
	mov.f32 	%f1976, %f1916;
	mov.f32 	%f1977, %f1916;
	mov.f32 	%f1978, %f1916;
	mov.f32 	%f1979, %f1916;
$L__BB1_4:
	add.s32 	%r1038, %r8, %r3;
	or.b32  	%r1039, %r1038, %r1288;
	or.b32  	%r1040, %r7, %r2;
	or.b32  	%r46, %r1040, %r5;
	setp.lt.s32 	%p172, %r46, %r9;
	setp.lt.s32 	%p173, %r1039, %r243;
	and.pred  	%p174, %p172, %p173;
	@%p174 bra 	$L__BB1_5;
	bra.uni 	$L__BB1_238;
$L__BB1_5:
	ld.local.u64 	%rd502, [%rd1+24];
	cvta.to.global.u64 	%rd110, %rd502;
	ld.local.u32 	%r1042, [%rd1+64];
	cvt.u64.u32 	%rd503, %r46;
	mul.lo.s64 	%rd504, %rd503, %rd3;
	cvt.u64.u32 	%rd505, %r1039;
	add.s64 	%rd111, %rd504, %rd505;
	//activate %f1979, %r1285
	setp.eq.s32 	%p175, %r1042, 1;
	@%p175 bra 	$L__BB1_236;
	setp.ne.s32 	%p176, %r1042, 0;
	@%p176 bra 	$L__BB1_237;
	shl.b64 	%rd508, %rd111, 2;
	add.s64 	%rd509, %rd110, %rd508;
	st.global.f32 	[%rd509], %f1979;
	bra.uni 	$L__BB1_238;
$L__BB1_236:
	mov.f32 	%f1376, 0f00000000;
	cvt.rn.bf16x2.f32 %r1043, %f1376, %f1979;
	shl.b64 	%rd506, %rd111, 1;
	add.s64 	%rd507, %rd110, %rd506;
	st.global.u16 	[%rd507], %r1043;
	bra.uni 	$L__BB1_238;
$L__BB1_237:
	cvt.rn.f16.f32 %rs50, %f1979;
	shl.b64 	%rd510, %rd111, 1;
	add.s64 	%rd511, %rd110, %rd510;
	st.global.u16 	[%rd511], %rs50;
$L__BB1_238:
	or.b32  	%r151, %r1039, 1;
	setp.lt.s32 	%p178, %r151, %r243;
	and.pred  	%p179, %p172, %p178;
	@!%p179 bra 	$L__BB1_244;
	bra.uni 	$L__BB1_239;
$L__BB1_239:
	ld.local.u64 	%rd513, [%rd1+24];
	cvta.to.global.u64 	%rd112, %rd513;
	ld.local.u32 	%r1046, [%rd1+64];
	cvt.u64.u32 	%rd514, %r46;
	mul.lo.s64 	%rd113, %rd514, %rd3;
	//activate %f1978, %r1285
	setp.eq.s32 	%p180, %r1046, 0;
	@%p180 bra 	$L__BB1_242;
	setp.ne.s32 	%p181, %r1046, 1;
	@%p181 bra 	$L__BB1_243;
	mov.f32 	%f1381, 0f00000000;
	cvt.rn.bf16x2.f32 %r1047, %f1381, %f1978;
	cvt.u64.u32 	%rd515, %r1039;
	add.s64 	%rd516, %rd113, %rd515;
	shl.b64 	%rd517, %rd516, 1;
	add.s64 	%rd518, %rd112, %rd517;
	st.global.u16 	[%rd518+2], %r1047;
	bra.uni 	$L__BB1_244;
$L__BB1_242:
	cvt.u64.u32 	%rd519, %r1039;
	add.s64 	%rd520, %rd113, %rd519;
	shl.b64 	%rd521, %rd520, 2;
	add.s64 	%rd522, %rd112, %rd521;
	st.global.f32 	[%rd522+4], %f1978;
	bra.uni 	$L__BB1_244;
$L__BB1_243:
	cvt.rn.f16.f32 %rs51, %f1978;
	cvt.u64.u32 	%rd523, %r1039;
	add.s64 	%rd524, %rd113, %rd523;
	shl.b64 	%rd525, %rd524, 1;
	add.s64 	%rd526, %rd112, %rd525;
	st.global.u16 	[%rd526+2], %rs51;
$L__BB1_244:
	or.b32  	%r152, %r46, 8;
	setp.lt.s32 	%p183, %r152, %r9;
	and.pred  	%p184, %p183, %p173;
	@!%p184 bra 	$L__BB1_250;
	bra.uni 	$L__BB1_245;
$L__BB1_245:
	ld.local.u64 	%rd528, [%rd1+24];
	cvta.to.global.u64 	%rd114, %rd528;
	ld.local.u32 	%r1050, [%rd1+64];
	cvt.u64.u32 	%rd529, %r152;
	mul.lo.s64 	%rd530, %rd529, %rd3;
	cvt.u64.u32 	%rd531, %r1039;
	add.s64 	%rd115, %rd530, %rd531;
	//activate %f1977, %r1285
	setp.eq.s32 	%p185, %r1050, 0;
	@%p185 bra 	$L__BB1_248;
	setp.ne.s32 	%p186, %r1050, 1;
	@%p186 bra 	$L__BB1_249;
	mov.f32 	%f1386, 0f00000000;
	cvt.rn.bf16x2.f32 %r1051, %f1386, %f1977;
	shl.b64 	%rd532, %rd115, 1;
	add.s64 	%rd533, %rd114, %rd532;
	st.global.u16 	[%rd533], %r1051;
	bra.uni 	$L__BB1_250;
$L__BB1_248:
	shl.b64 	%rd534, %rd115, 2;
	add.s64 	%rd535, %rd114, %rd534;
	st.global.f32 	[%rd535], %f1977;
	bra.uni 	$L__BB1_250;
$L__BB1_249:
	cvt.rn.f16.f32 %rs52, %f1977;
	shl.b64 	%rd536, %rd115, 1;
	add.s64 	%rd537, %rd114, %rd536;
	st.global.u16 	[%rd537], %rs52;
$L__BB1_250:
	and.pred  	%p189, %p183, %p178;
	@!%p189 bra 	$L__BB1_256;
	bra.uni 	$L__BB1_251;
$L__BB1_251:
	ld.local.u64 	%rd539, [%rd1+24];
	cvta.to.global.u64 	%rd116, %rd539;
	ld.local.u32 	%r1054, [%rd1+64];
	cvt.u64.u32 	%rd540, %r152;
	mul.lo.s64 	%rd117, %rd540, %rd3;
	//activate %f1976, %r1285
	setp.eq.s32 	%p190, %r1054, 0;
	@%p190 bra 	$L__BB1_254;
	setp.ne.s32 	%p191, %r1054, 1;
	@%p191 bra 	$L__BB1_255;
	mov.f32 	%f1391, 0f00000000;
	cvt.rn.bf16x2.f32 %r1055, %f1391, %f1976;
	cvt.u64.u32 	%rd541, %r1039;
	add.s64 	%rd542, %rd117, %rd541;
	shl.b64 	%rd543, %rd542, 1;
	add.s64 	%rd544, %rd116, %rd543;
	st.global.u16 	[%rd544+2], %r1055;
	bra.uni 	$L__BB1_256;
$L__BB1_254:
	cvt.u64.u32 	%rd545, %r1039;
	add.s64 	%rd546, %rd117, %rd545;
	shl.b64 	%rd547, %rd546, 2;
	add.s64 	%rd548, %rd116, %rd547;
	st.global.f32 	[%rd548+4], %f1976;
	bra.uni 	$L__BB1_256;
$L__BB1_255:
	cvt.rn.f16.f32 %rs53, %f1976;
	cvt.u64.u32 	%rd549, %r1039;
	add.s64 	%rd550, %rd117, %rd549;
	shl.b64 	%rd551, %rd550, 1;
	add.s64 	%rd552, %rd116, %rd551;
	st.global.u16 	[%rd552+2], %rs53;
$L__BB1_256:
	or.b32  	%r153, %r1039, 8;
	setp.lt.s32 	%p193, %r153, %r243;
	and.pred  	%p194, %p172, %p193;
	@!%p194 bra 	$L__BB1_262;
	bra.uni 	$L__BB1_257;
$L__BB1_257:
	ld.local.u64 	%rd554, [%rd1+24];
	cvta.to.global.u64 	%rd118, %rd554;
	ld.local.u32 	%r1058, [%rd1+64];
	cvt.u64.u32 	%rd555, %r46;
	mul.lo.s64 	%rd556, %rd555, %rd3;
	cvt.u64.u32 	%rd557, %r153;
	add.s64 	%rd119, %rd556, %rd557;
	//activate %f1975, %r1285
	setp.eq.s32 	%p195, %r1058, 0;
	@%p195 bra 	$L__BB1_260;
	setp.ne.s32 	%p196, %r1058, 1;
	@%p196 bra 	$L__BB1_261;
	mov.f32 	%f1396, 0f00000000;
	cvt.rn.bf16x2.f32 %r1059, %f1396, %f1975;
	shl.b64 	%rd558, %rd119, 1;
	add.s64 	%rd559, %rd118, %rd558;
	st.global.u16 	[%rd559], %r1059;
	bra.uni 	$L__BB1_262;
$L__BB1_260:
	shl.b64 	%rd560, %rd119, 2;
	add.s64 	%rd561, %rd118, %rd560;
	st.global.f32 	[%rd561], %f1975;
	bra.uni 	$L__BB1_262;
$L__BB1_261:
	cvt.rn.f16.f32 %rs54, %f1975;
	shl.b64 	%rd562, %rd119, 1;
	add.s64 	%rd563, %rd118, %rd562;
	st.global.u16 	[%rd563], %rs54;
$L__BB1_262:
	or.b32  	%r154, %r1039, 9;
	setp.lt.s32 	%p198, %r154, %r243;
	and.pred  	%p199, %p172, %p198;
	@!%p199 bra 	$L__BB1_268;
	bra.uni 	$L__BB1_263;
$L__BB1_263:
	ld.local.u64 	%rd565, [%rd1+24];
	cvta.to.global.u64 	%rd120, %rd565;
	ld.local.u32 	%r1062, [%rd1+64];
	cvt.u64.u32 	%rd566, %r46;
	mul.lo.s64 	%rd567, %rd566, %rd3;
	cvt.u64.u32 	%rd568, %r154;
	add.s64 	%rd121, %rd567, %rd568;
	//activate %f1974, %r1285
	setp.eq.s32 	%p200, %r1062, 0;
	@%p200 bra 	$L__BB1_266;
	setp.ne.s32 	%p201, %r1062, 1;
	@%p201 bra 	$L__BB1_267;
	mov.f32 	%f1401, 0f00000000;
	cvt.rn.bf16x2.f32 %r1063, %f1401, %f1974;
	shl.b64 	%rd569, %rd121, 1;
	add.s64 	%rd570, %rd120, %rd569;
	st.global.u16 	[%rd570], %r1063;
	bra.uni 	$L__BB1_268;
$L__BB1_266:
	shl.b64 	%rd571, %rd121, 2;
	add.s64 	%rd572, %rd120, %rd571;
	st.global.f32 	[%rd572], %f1974;
	bra.uni 	$L__BB1_268;
$L__BB1_267:
	cvt.rn.f16.f32 %rs55, %f1974;
	shl.b64 	%rd573, %rd121, 1;
	add.s64 	%rd574, %rd120, %rd573;
	st.global.u16 	[%rd574], %rs55;
$L__BB1_268:
	and.pred  	%p204, %p183, %p193;
	@!%p204 bra 	$L__BB1_274;
	bra.uni 	$L__BB1_269;
$L__BB1_269:
	ld.local.u64 	%rd576, [%rd1+24];
	cvta.to.global.u64 	%rd122, %rd576;
	ld.local.u32 	%r1066, [%rd1+64];
	cvt.u64.u32 	%rd577, %r152;
	mul.lo.s64 	%rd578, %rd577, %rd3;
	cvt.u64.u32 	%rd579, %r153;
	add.s64 	%rd123, %rd578, %rd579;
	//activate %f1973, %r1285
	setp.eq.s32 	%p205, %r1066, 0;
	@%p205 bra 	$L__BB1_272;
	setp.ne.s32 	%p206, %r1066, 1;
	@%p206 bra 	$L__BB1_273;
	mov.f32 	%f1406, 0f00000000;
	cvt.rn.bf16x2.f32 %r1067, %f1406, %f1973;
	shl.b64 	%rd580, %rd123, 1;
	add.s64 	%rd581, %rd122, %rd580;
	st.global.u16 	[%rd581], %r1067;
	bra.uni 	$L__BB1_274;
$L__BB1_272:
	shl.b64 	%rd582, %rd123, 2;
	add.s64 	%rd583, %rd122, %rd582;
	st.global.f32 	[%rd583], %f1973;
	bra.uni 	$L__BB1_274;
$L__BB1_273:
	cvt.rn.f16.f32 %rs56, %f1973;
	shl.b64 	%rd584, %rd123, 1;
	add.s64 	%rd585, %rd122, %rd584;
	st.global.u16 	[%rd585], %rs56;
$L__BB1_274:
	and.pred  	%p209, %p183, %p198;
	@!%p209 bra 	$L__BB1_280;
	bra.uni 	$L__BB1_275;
$L__BB1_275:
	ld.local.u64 	%rd587, [%rd1+24];
	cvta.to.global.u64 	%rd124, %rd587;
	ld.local.u32 	%r1070, [%rd1+64];
	cvt.u64.u32 	%rd588, %r152;
	mul.lo.s64 	%rd589, %rd588, %rd3;
	cvt.u64.u32 	%rd590, %r154;
	add.s64 	%rd125, %rd589, %rd590;
	//activate %f1972, %r1285
	setp.eq.s32 	%p210, %r1070, 0;
	@%p210 bra 	$L__BB1_278;
	setp.ne.s32 	%p211, %r1070, 1;
	@%p211 bra 	$L__BB1_279;
	mov.f32 	%f1411, 0f00000000;
	cvt.rn.bf16x2.f32 %r1071, %f1411, %f1972;
	shl.b64 	%rd591, %rd125, 1;
	add.s64 	%rd592, %rd124, %rd591;
	st.global.u16 	[%rd592], %r1071;
	bra.uni 	$L__BB1_280;
$L__BB1_278:
	shl.b64 	%rd593, %rd125, 2;
	add.s64 	%rd594, %rd124, %rd593;
	st.global.f32 	[%rd594], %f1972;
	bra.uni 	$L__BB1_280;
$L__BB1_279:
	cvt.rn.f16.f32 %rs57, %f1972;
	shl.b64 	%rd595, %rd125, 1;
	add.s64 	%rd596, %rd124, %rd595;
	st.global.u16 	[%rd596], %rs57;
$L__BB1_280:
	or.b32  	%r155, %r1039, 16;
	setp.lt.s32 	%p213, %r155, %r243;
	and.pred  	%p214, %p172, %p213;
	@!%p214 bra 	$L__BB1_286;
	bra.uni 	$L__BB1_281;
$L__BB1_281:
	ld.local.u64 	%rd598, [%rd1+24];
	cvta.to.global.u64 	%rd126, %rd598;
	ld.local.u32 	%r1074, [%rd1+64];
	cvt.u64.u32 	%rd599, %r46;
	mul.lo.s64 	%rd600, %rd599, %rd3;
	cvt.u64.u32 	%rd601, %r155;
	add.s64 	%rd127, %rd600, %rd601;
	//activate %f1916, %r1285
	setp.eq.s32 	%p215, %r1074, 0;
	@%p215 bra 	$L__BB1_284;
	setp.ne.s32 	%p216, %r1074, 1;
	@%p216 bra 	$L__BB1_285;
	mov.f32 	%f1416, 0f00000000;
	cvt.rn.bf16x2.f32 %r1075, %f1416, %f1916;
	shl.b64 	%rd602, %rd127, 1;
	add.s64 	%rd603, %rd126, %rd602;
	st.global.u16 	[%rd603], %r1075;
	bra.uni 	$L__BB1_286;
$L__BB1_284:
	shl.b64 	%rd604, %rd127, 2;
	add.s64 	%rd605, %rd126, %rd604;
	st.global.f32 	[%rd605], %f1916;
	bra.uni 	$L__BB1_286;
$L__BB1_285:
	cvt.rn.f16.f32 %rs58, %f1916;
	shl.b64 	%rd606, %rd127, 1;
	add.s64 	%rd607, %rd126, %rd606;
	st.global.u16 	[%rd607], %rs58;
$L__BB1_286:
	or.b32  	%r156, %r1039, 17;
	setp.lt.s32 	%p218, %r156, %r243;
	and.pred  	%p219, %p172, %p218;
	@!%p219 bra 	$L__BB1_292;
	bra.uni 	$L__BB1_287;
$L__BB1_287:
	ld.local.u64 	%rd609, [%rd1+24];
	cvta.to.global.u64 	%rd128, %rd609;
	ld.local.u32 	%r1078, [%rd1+64];
	cvt.u64.u32 	%rd610, %r46;
	mul.lo.s64 	%rd611, %rd610, %rd3;
	cvt.u64.u32 	%rd612, %r156;
	add.s64 	%rd129, %rd611, %rd612;
	//activate %f1917, %r1285
	setp.eq.s32 	%p220, %r1078, 0;
	@%p220 bra 	$L__BB1_290;
	setp.ne.s32 	%p221, %r1078, 1;
	@%p221 bra 	$L__BB1_291;
	mov.f32 	%f1421, 0f00000000;
	cvt.rn.bf16x2.f32 %r1079, %f1421, %f1917;
	shl.b64 	%rd613, %rd129, 1;
	add.s64 	%rd614, %rd128, %rd613;
	st.global.u16 	[%rd614], %r1079;
	bra.uni 	$L__BB1_292;
$L__BB1_290:
	shl.b64 	%rd615, %rd129, 2;
	add.s64 	%rd616, %rd128, %rd615;
	st.global.f32 	[%rd616], %f1917;
	bra.uni 	$L__BB1_292;
$L__BB1_291:
	cvt.rn.f16.f32 %rs59, %f1917;
	shl.b64 	%rd617, %rd129, 1;
	add.s64 	%rd618, %rd128, %rd617;
	st.global.u16 	[%rd618], %rs59;
$L__BB1_292:
	and.pred  	%p224, %p183, %p213;
	@!%p224 bra 	$L__BB1_298;
	bra.uni 	$L__BB1_293;
$L__BB1_293:
	ld.local.u64 	%rd620, [%rd1+24];
	cvta.to.global.u64 	%rd130, %rd620;
	ld.local.u32 	%r1082, [%rd1+64];
	cvt.u64.u32 	%rd621, %r152;
	mul.lo.s64 	%rd622, %rd621, %rd3;
	cvt.u64.u32 	%rd623, %r155;
	add.s64 	%rd131, %rd622, %rd623;
	//activate %f1918, %r1285
	setp.eq.s32 	%p225, %r1082, 0;
	@%p225 bra 	$L__BB1_296;
	setp.ne.s32 	%p226, %r1082, 1;
	@%p226 bra 	$L__BB1_297;
	mov.f32 	%f1426, 0f00000000;
	cvt.rn.bf16x2.f32 %r1083, %f1426, %f1918;
	shl.b64 	%rd624, %rd131, 1;
	add.s64 	%rd625, %rd130, %rd624;
	st.global.u16 	[%rd625], %r1083;
	bra.uni 	$L__BB1_298;
$L__BB1_296:
	shl.b64 	%rd626, %rd131, 2;
	add.s64 	%rd627, %rd130, %rd626;
	st.global.f32 	[%rd627], %f1918;
	bra.uni 	$L__BB1_298;
$L__BB1_297:
	cvt.rn.f16.f32 %rs60, %f1918;
	shl.b64 	%rd628, %rd131, 1;
	add.s64 	%rd629, %rd130, %rd628;
	st.global.u16 	[%rd629], %rs60;
$L__BB1_298:
	and.pred  	%p229, %p183, %p218;
	@!%p229 bra 	$L__BB1_304;
	bra.uni 	$L__BB1_299;
$L__BB1_299:
	ld.local.u64 	%rd631, [%rd1+24];
	cvta.to.global.u64 	%rd132, %rd631;
	ld.local.u32 	%r1086, [%rd1+64];
	cvt.u64.u32 	%rd632, %r152;
	mul.lo.s64 	%rd633, %rd632, %rd3;
	cvt.u64.u32 	%rd634, %r156;
	add.s64 	%rd133, %rd633, %rd634;
	//activate %f1919, %r1285
	setp.eq.s32 	%p230, %r1086, 0;
	@%p230 bra 	$L__BB1_302;
	setp.ne.s32 	%p231, %r1086, 1;
	@%p231 bra 	$L__BB1_303;
	mov.f32 	%f1431, 0f00000000;
	cvt.rn.bf16x2.f32 %r1087, %f1431, %f1919;
	shl.b64 	%rd635, %rd133, 1;
	add.s64 	%rd636, %rd132, %rd635;
	st.global.u16 	[%rd636], %r1087;
	bra.uni 	$L__BB1_304;
$L__BB1_302:
	shl.b64 	%rd637, %rd133, 2;
	add.s64 	%rd638, %rd132, %rd637;
	st.global.f32 	[%rd638], %f1919;
	bra.uni 	$L__BB1_304;
$L__BB1_303:
	cvt.rn.f16.f32 %rs61, %f1919;
	shl.b64 	%rd639, %rd133, 1;
	add.s64 	%rd640, %rd132, %rd639;
	st.global.u16 	[%rd640], %rs61;
$L__BB1_304:
	or.b32  	%r157, %r1039, 24;
	setp.lt.s32 	%p233, %r157, %r243;
	and.pred  	%p234, %p172, %p233;
	@!%p234 bra 	$L__BB1_310;
	bra.uni 	$L__BB1_305;
$L__BB1_305:
	ld.local.u64 	%rd642, [%rd1+24];
	cvta.to.global.u64 	%rd134, %rd642;
	ld.local.u32 	%r1090, [%rd1+64];
	cvt.u64.u32 	%rd643, %r46;
	mul.lo.s64 	%rd644, %rd643, %rd3;
	cvt.u64.u32 	%rd645, %r157;
	add.s64 	%rd135, %rd644, %rd645;
	//activate %f1920, %r1285
	setp.eq.s32 	%p235, %r1090, 0;
	@%p235 bra 	$L__BB1_308;
	setp.ne.s32 	%p236, %r1090, 1;
	@%p236 bra 	$L__BB1_309;
	mov.f32 	%f1436, 0f00000000;
	cvt.rn.bf16x2.f32 %r1091, %f1436, %f1920;
	shl.b64 	%rd646, %rd135, 1;
	add.s64 	%rd647, %rd134, %rd646;
	st.global.u16 	[%rd647], %r1091;
	bra.uni 	$L__BB1_310;
$L__BB1_308:
	shl.b64 	%rd648, %rd135, 2;
	add.s64 	%rd649, %rd134, %rd648;
	st.global.f32 	[%rd649], %f1920;
	bra.uni 	$L__BB1_310;
$L__BB1_309:
	cvt.rn.f16.f32 %rs62, %f1920;
	shl.b64 	%rd650, %rd135, 1;
	add.s64 	%rd651, %rd134, %rd650;
	st.global.u16 	[%rd651], %rs62;
$L__BB1_310:
	or.b32  	%r159, %r1039, 25;
	setp.lt.s32 	%p238, %r159, %r243;
	and.pred  	%p239, %p172, %p238;
	@!%p239 bra 	$L__BB1_316;
	bra.uni 	$L__BB1_311;
$L__BB1_311:
	ld.local.u64 	%rd653, [%rd1+24];
	cvta.to.global.u64 	%rd136, %rd653;
	ld.local.u32 	%r1093, [%rd1+64];
	cvt.u64.u32 	%rd654, %r46;
	mul.lo.s64 	%rd655, %rd654, %rd3;
	cvt.u64.u32 	%rd656, %r159;
	add.s64 	%rd137, %rd655, %rd656;
	//activate %f1921, %r1285
	setp.eq.s32 	%p240, %r1093, 0;
	@%p240 bra 	$L__BB1_314;
	setp.ne.s32 	%p241, %r1093, 1;
	@%p241 bra 	$L__BB1_315;
	mov.f32 	%f1441, 0f00000000;
	cvt.rn.bf16x2.f32 %r1094, %f1441, %f1921;
	shl.b64 	%rd657, %rd137, 1;
	add.s64 	%rd658, %rd136, %rd657;
	st.global.u16 	[%rd658], %r1094;
	bra.uni 	$L__BB1_316;
$L__BB1_314:
	shl.b64 	%rd659, %rd137, 2;
	add.s64 	%rd660, %rd136, %rd659;
	st.global.f32 	[%rd660], %f1921;
	bra.uni 	$L__BB1_316;
$L__BB1_315:
	cvt.rn.f16.f32 %rs63, %f1921;
	shl.b64 	%rd661, %rd137, 1;
	add.s64 	%rd662, %rd136, %rd661;
	st.global.u16 	[%rd662], %rs63;
$L__BB1_316:
	and.pred  	%p244, %p183, %p233;
	@!%p244 bra 	$L__BB1_322;
	bra.uni 	$L__BB1_317;
$L__BB1_317:
	ld.local.u64 	%rd664, [%rd1+24];
	cvta.to.global.u64 	%rd138, %rd664;
	ld.local.u32 	%r1097, [%rd1+64];
	cvt.u64.u32 	%rd665, %r152;
	mul.lo.s64 	%rd666, %rd665, %rd3;
	cvt.u64.u32 	%rd667, %r157;
	add.s64 	%rd139, %rd666, %rd667;
	//activate %f1922, %r1285
	setp.eq.s32 	%p245, %r1097, 0;
	@%p245 bra 	$L__BB1_320;
	setp.ne.s32 	%p246, %r1097, 1;
	@%p246 bra 	$L__BB1_321;
	mov.f32 	%f1446, 0f00000000;
	cvt.rn.bf16x2.f32 %r1098, %f1446, %f1922;
	shl.b64 	%rd668, %rd139, 1;
	add.s64 	%rd669, %rd138, %rd668;
	st.global.u16 	[%rd669], %r1098;
	bra.uni 	$L__BB1_322;
$L__BB1_320:
	shl.b64 	%rd670, %rd139, 2;
	add.s64 	%rd671, %rd138, %rd670;
	st.global.f32 	[%rd671], %f1922;
	bra.uni 	$L__BB1_322;
$L__BB1_321:
	cvt.rn.f16.f32 %rs64, %f1922;
	shl.b64 	%rd672, %rd139, 1;
	add.s64 	%rd673, %rd138, %rd672;
	st.global.u16 	[%rd673], %rs64;
$L__BB1_322:
	and.pred  	%p249, %p183, %p238;
	@!%p249 bra 	$L__BB1_328;
	bra.uni 	$L__BB1_323;
$L__BB1_323:
	ld.local.u64 	%rd674, [%rd1+24];
	cvta.to.global.u64 	%rd140, %rd674;
	ld.local.u32 	%r1100, [%rd1+64];
	cvt.u64.u32 	%rd675, %r152;
	mul.lo.s64 	%rd676, %rd675, %rd3;
	cvt.u64.u32 	%rd677, %r159;
	add.s64 	%rd141, %rd676, %rd677;
	//activate %f1923, %r1285
	setp.eq.s32 	%p250, %r1100, 0;
	@%p250 bra 	$L__BB1_326;
	setp.ne.s32 	%p251, %r1100, 1;
	@%p251 bra 	$L__BB1_327;
	mov.f32 	%f1451, 0f00000000;
	cvt.rn.bf16x2.f32 %r1101, %f1451, %f1923;
	shl.b64 	%rd678, %rd141, 1;
	add.s64 	%rd679, %rd140, %rd678;
	st.global.u16 	[%rd679], %r1101;
	bra.uni 	$L__BB1_328;
$L__BB1_326:
	shl.b64 	%rd680, %rd141, 2;
	add.s64 	%rd681, %rd140, %rd680;
	st.global.f32 	[%rd681], %f1923;
	bra.uni 	$L__BB1_328;
$L__BB1_327:
	cvt.rn.f16.f32 %rs65, %f1923;
	shl.b64 	%rd682, %rd141, 1;
	add.s64 	%rd683, %rd140, %rd682;
	st.global.u16 	[%rd683], %rs65;
$L__BB1_328:
	or.b32  	%r160, %r46, 16;
	setp.lt.s32 	%p253, %r160, %r9;
	and.pred  	%p254, %p253, %p173;
	@!%p254 bra 	$L__BB1_334;
	bra.uni 	$L__BB1_329;
$L__BB1_329:
	ld.local.u64 	%rd685, [%rd1+24];
	cvta.to.global.u64 	%rd142, %rd685;
	ld.local.u32 	%r1104, [%rd1+64];
	cvt.u64.u32 	%rd686, %r160;
	mul.lo.s64 	%rd687, %rd686, %rd3;
	cvt.u64.u32 	%rd688, %r1039;
	add.s64 	%rd143, %rd687, %rd688;
	//activate %f1924, %r1285
	setp.eq.s32 	%p255, %r1104, 0;
	@%p255 bra 	$L__BB1_332;
	setp.ne.s32 	%p256, %r1104, 1;
	@%p256 bra 	$L__BB1_333;
	mov.f32 	%f1456, 0f00000000;
	cvt.rn.bf16x2.f32 %r1105, %f1456, %f1924;
	shl.b64 	%rd689, %rd143, 1;
	add.s64 	%rd690, %rd142, %rd689;
	st.global.u16 	[%rd690], %r1105;
	bra.uni 	$L__BB1_334;
$L__BB1_332:
	shl.b64 	%rd691, %rd143, 2;
	add.s64 	%rd692, %rd142, %rd691;
	st.global.f32 	[%rd692], %f1924;
	bra.uni 	$L__BB1_334;
$L__BB1_333:
	cvt.rn.f16.f32 %rs66, %f1924;
	shl.b64 	%rd693, %rd143, 1;
	add.s64 	%rd694, %rd142, %rd693;
	st.global.u16 	[%rd694], %rs66;
$L__BB1_334:
	and.pred  	%p259, %p253, %p178;
	@!%p259 bra 	$L__BB1_340;
	bra.uni 	$L__BB1_335;
$L__BB1_335:
	ld.local.u64 	%rd696, [%rd1+24];
	cvta.to.global.u64 	%rd144, %rd696;
	ld.local.u32 	%r1108, [%rd1+64];
	cvt.u64.u32 	%rd697, %r160;
	mul.lo.s64 	%rd145, %rd697, %rd3;
	//activate %f1925, %r1285
	setp.eq.s32 	%p260, %r1108, 0;
	@%p260 bra 	$L__BB1_338;
	setp.ne.s32 	%p261, %r1108, 1;
	@%p261 bra 	$L__BB1_339;
	mov.f32 	%f1461, 0f00000000;
	cvt.rn.bf16x2.f32 %r1109, %f1461, %f1925;
	cvt.u64.u32 	%rd698, %r1039;
	add.s64 	%rd699, %rd145, %rd698;
	shl.b64 	%rd700, %rd699, 1;
	add.s64 	%rd701, %rd144, %rd700;
	st.global.u16 	[%rd701+2], %r1109;
	bra.uni 	$L__BB1_340;
$L__BB1_338:
	cvt.u64.u32 	%rd702, %r1039;
	add.s64 	%rd703, %rd145, %rd702;
	shl.b64 	%rd704, %rd703, 2;
	add.s64 	%rd705, %rd144, %rd704;
	st.global.f32 	[%rd705+4], %f1925;
	bra.uni 	$L__BB1_340;
$L__BB1_339:
	cvt.rn.f16.f32 %rs67, %f1925;
	cvt.u64.u32 	%rd706, %r1039;
	add.s64 	%rd707, %rd145, %rd706;
	shl.b64 	%rd708, %rd707, 1;
	add.s64 	%rd709, %rd144, %rd708;
	st.global.u16 	[%rd709+2], %rs67;
$L__BB1_340:
	or.b32  	%r161, %r46, 24;
	setp.lt.s32 	%p263, %r161, %r9;
	and.pred  	%p264, %p263, %p173;
	@!%p264 bra 	$L__BB1_346;
	bra.uni 	$L__BB1_341;
$L__BB1_341:
	ld.local.u64 	%rd711, [%rd1+24];
	cvta.to.global.u64 	%rd146, %rd711;
	ld.local.u32 	%r1112, [%rd1+64];
	cvt.u64.u32 	%rd712, %r161;
	mul.lo.s64 	%rd713, %rd712, %rd3;
	cvt.u64.u32 	%rd714, %r1039;
	add.s64 	%rd147, %rd713, %rd714;
	//activate %f1926, %r1285
	setp.eq.s32 	%p265, %r1112, 0;
	@%p265 bra 	$L__BB1_344;
	setp.ne.s32 	%p266, %r1112, 1;
	@%p266 bra 	$L__BB1_345;
	mov.f32 	%f1466, 0f00000000;
	cvt.rn.bf16x2.f32 %r1113, %f1466, %f1926;
	shl.b64 	%rd715, %rd147, 1;
	add.s64 	%rd716, %rd146, %rd715;
	st.global.u16 	[%rd716], %r1113;
	bra.uni 	$L__BB1_346;
$L__BB1_344:
	shl.b64 	%rd717, %rd147, 2;
	add.s64 	%rd718, %rd146, %rd717;
	st.global.f32 	[%rd718], %f1926;
	bra.uni 	$L__BB1_346;
$L__BB1_345:
	cvt.rn.f16.f32 %rs68, %f1926;
	shl.b64 	%rd719, %rd147, 1;
	add.s64 	%rd720, %rd146, %rd719;
	st.global.u16 	[%rd720], %rs68;
$L__BB1_346:
	and.pred  	%p269, %p263, %p178;
	@!%p269 bra 	$L__BB1_352;
	bra.uni 	$L__BB1_347;
$L__BB1_347:
	ld.local.u64 	%rd722, [%rd1+24];
	cvta.to.global.u64 	%rd148, %rd722;
	ld.local.u32 	%r1116, [%rd1+64];
	cvt.u64.u32 	%rd723, %r161;
	mul.lo.s64 	%rd149, %rd723, %rd3;
	//activate %f1927, %r1285
	setp.eq.s32 	%p270, %r1116, 0;
	@%p270 bra 	$L__BB1_350;
	setp.ne.s32 	%p271, %r1116, 1;
	@%p271 bra 	$L__BB1_351;
	mov.f32 	%f1471, 0f00000000;
	cvt.rn.bf16x2.f32 %r1117, %f1471, %f1927;
	cvt.u64.u32 	%rd724, %r1039;
	add.s64 	%rd725, %rd149, %rd724;
	shl.b64 	%rd726, %rd725, 1;
	add.s64 	%rd727, %rd148, %rd726;
	st.global.u16 	[%rd727+2], %r1117;
	bra.uni 	$L__BB1_352;
$L__BB1_350:
	cvt.u64.u32 	%rd728, %r1039;
	add.s64 	%rd729, %rd149, %rd728;
	shl.b64 	%rd730, %rd729, 2;
	add.s64 	%rd731, %rd148, %rd730;
	st.global.f32 	[%rd731+4], %f1927;
	bra.uni 	$L__BB1_352;
$L__BB1_351:
	cvt.rn.f16.f32 %rs69, %f1927;
	cvt.u64.u32 	%rd732, %r1039;
	add.s64 	%rd733, %rd149, %rd732;
	shl.b64 	%rd734, %rd733, 1;
	add.s64 	%rd735, %rd148, %rd734;
	st.global.u16 	[%rd735+2], %rs69;
$L__BB1_352:
	and.pred  	%p274, %p253, %p193;
	@!%p274 bra 	$L__BB1_358;
	bra.uni 	$L__BB1_353;
$L__BB1_353:
	ld.local.u64 	%rd737, [%rd1+24];
	cvta.to.global.u64 	%rd150, %rd737;
	ld.local.u32 	%r1120, [%rd1+64];
	cvt.u64.u32 	%rd738, %r160;
	mul.lo.s64 	%rd739, %rd738, %rd3;
	cvt.u64.u32 	%rd740, %r153;
	add.s64 	%rd151, %rd739, %rd740;
	//activate %f1928, %r1285
	setp.eq.s32 	%p275, %r1120, 0;
	@%p275 bra 	$L__BB1_356;
	setp.ne.s32 	%p276, %r1120, 1;
	@%p276 bra 	$L__BB1_357;
	mov.f32 	%f1476, 0f00000000;
	cvt.rn.bf16x2.f32 %r1121, %f1476, %f1928;
	shl.b64 	%rd741, %rd151, 1;
	add.s64 	%rd742, %rd150, %rd741;
	st.global.u16 	[%rd742], %r1121;
	bra.uni 	$L__BB1_358;
$L__BB1_356:
	shl.b64 	%rd743, %rd151, 2;
	add.s64 	%rd744, %rd150, %rd743;
	st.global.f32 	[%rd744], %f1928;
	bra.uni 	$L__BB1_358;
$L__BB1_357:
	cvt.rn.f16.f32 %rs70, %f1928;
	shl.b64 	%rd745, %rd151, 1;
	add.s64 	%rd746, %rd150, %rd745;
	st.global.u16 	[%rd746], %rs70;
$L__BB1_358:
	and.pred  	%p279, %p253, %p198;
	@!%p279 bra 	$L__BB1_364;
	bra.uni 	$L__BB1_359;
$L__BB1_359:
	ld.local.u64 	%rd748, [%rd1+24];
	cvta.to.global.u64 	%rd152, %rd748;
	ld.local.u32 	%r1124, [%rd1+64];
	cvt.u64.u32 	%rd749, %r160;
	mul.lo.s64 	%rd750, %rd749, %rd3;
	cvt.u64.u32 	%rd751, %r154;
	add.s64 	%rd153, %rd750, %rd751;
	//activate %f1929, %r1285
	setp.eq.s32 	%p280, %r1124, 0;
	@%p280 bra 	$L__BB1_362;
	setp.ne.s32 	%p281, %r1124, 1;
	@%p281 bra 	$L__BB1_363;
	mov.f32 	%f1481, 0f00000000;
	cvt.rn.bf16x2.f32 %r1125, %f1481, %f1929;
	shl.b64 	%rd752, %rd153, 1;
	add.s64 	%rd753, %rd152, %rd752;
	st.global.u16 	[%rd753], %r1125;
	bra.uni 	$L__BB1_364;
$L__BB1_362:
	shl.b64 	%rd754, %rd153, 2;
	add.s64 	%rd755, %rd152, %rd754;
	st.global.f32 	[%rd755], %f1929;
	bra.uni 	$L__BB1_364;
$L__BB1_363:
	cvt.rn.f16.f32 %rs71, %f1929;
	shl.b64 	%rd756, %rd153, 1;
	add.s64 	%rd757, %rd152, %rd756;
	st.global.u16 	[%rd757], %rs71;
$L__BB1_364:
	and.pred  	%p284, %p263, %p193;
	@!%p284 bra 	$L__BB1_370;
	bra.uni 	$L__BB1_365;
$L__BB1_365:
	ld.local.u64 	%rd759, [%rd1+24];
	cvta.to.global.u64 	%rd154, %rd759;
	ld.local.u32 	%r1128, [%rd1+64];
	cvt.u64.u32 	%rd760, %r161;
	mul.lo.s64 	%rd761, %rd760, %rd3;
	cvt.u64.u32 	%rd762, %r153;
	add.s64 	%rd155, %rd761, %rd762;
	//activate %f1930, %r1285
	setp.eq.s32 	%p285, %r1128, 0;
	@%p285 bra 	$L__BB1_368;
	setp.ne.s32 	%p286, %r1128, 1;
	@%p286 bra 	$L__BB1_369;
	mov.f32 	%f1486, 0f00000000;
	cvt.rn.bf16x2.f32 %r1129, %f1486, %f1930;
	shl.b64 	%rd763, %rd155, 1;
	add.s64 	%rd764, %rd154, %rd763;
	st.global.u16 	[%rd764], %r1129;
	bra.uni 	$L__BB1_370;
$L__BB1_368:
	shl.b64 	%rd765, %rd155, 2;
	add.s64 	%rd766, %rd154, %rd765;
	st.global.f32 	[%rd766], %f1930;
	bra.uni 	$L__BB1_370;
$L__BB1_369:
	cvt.rn.f16.f32 %rs72, %f1930;
	shl.b64 	%rd767, %rd155, 1;
	add.s64 	%rd768, %rd154, %rd767;
	st.global.u16 	[%rd768], %rs72;
$L__BB1_370:
	and.pred  	%p289, %p263, %p198;
	@!%p289 bra 	$L__BB1_376;
	bra.uni 	$L__BB1_371;
$L__BB1_371:
	ld.local.u64 	%rd770, [%rd1+24];
	cvta.to.global.u64 	%rd156, %rd770;
	ld.local.u32 	%r1132, [%rd1+64];
	cvt.u64.u32 	%rd771, %r161;
	mul.lo.s64 	%rd772, %rd771, %rd3;
	cvt.u64.u32 	%rd773, %r154;
	add.s64 	%rd157, %rd772, %rd773;
	//activate %f1931, %r1285
	setp.eq.s32 	%p290, %r1132, 0;
	@%p290 bra 	$L__BB1_374;
	setp.ne.s32 	%p291, %r1132, 1;
	@%p291 bra 	$L__BB1_375;
	mov.f32 	%f1491, 0f00000000;
	cvt.rn.bf16x2.f32 %r1133, %f1491, %f1931;
	shl.b64 	%rd774, %rd157, 1;
	add.s64 	%rd775, %rd156, %rd774;
	st.global.u16 	[%rd775], %r1133;
	bra.uni 	$L__BB1_376;
$L__BB1_374:
	shl.b64 	%rd776, %rd157, 2;
	add.s64 	%rd777, %rd156, %rd776;
	st.global.f32 	[%rd777], %f1931;
	bra.uni 	$L__BB1_376;
$L__BB1_375:
	cvt.rn.f16.f32 %rs73, %f1931;
	shl.b64 	%rd778, %rd157, 1;
	add.s64 	%rd779, %rd156, %rd778;
	st.global.u16 	[%rd779], %rs73;
$L__BB1_376:
	and.pred  	%p294, %p253, %p213;
	@!%p294 bra 	$L__BB1_382;
	bra.uni 	$L__BB1_377;
$L__BB1_377:
	ld.local.u64 	%rd781, [%rd1+24];
	cvta.to.global.u64 	%rd158, %rd781;
	ld.local.u32 	%r1136, [%rd1+64];
	cvt.u64.u32 	%rd782, %r160;
	mul.lo.s64 	%rd783, %rd782, %rd3;
	cvt.u64.u32 	%rd784, %r155;
	add.s64 	%rd159, %rd783, %rd784;
	//activate %f1932, %r1285
	setp.eq.s32 	%p295, %r1136, 0;
	@%p295 bra 	$L__BB1_380;
	setp.ne.s32 	%p296, %r1136, 1;
	@%p296 bra 	$L__BB1_381;
	mov.f32 	%f1496, 0f00000000;
	cvt.rn.bf16x2.f32 %r1137, %f1496, %f1932;
	shl.b64 	%rd785, %rd159, 1;
	add.s64 	%rd786, %rd158, %rd785;
	st.global.u16 	[%rd786], %r1137;
	bra.uni 	$L__BB1_382;
$L__BB1_380:
	shl.b64 	%rd787, %rd159, 2;
	add.s64 	%rd788, %rd158, %rd787;
	st.global.f32 	[%rd788], %f1932;
	bra.uni 	$L__BB1_382;
$L__BB1_381:
	cvt.rn.f16.f32 %rs74, %f1932;
	shl.b64 	%rd789, %rd159, 1;
	add.s64 	%rd790, %rd158, %rd789;
	st.global.u16 	[%rd790], %rs74;
$L__BB1_382:
	and.pred  	%p299, %p253, %p218;
	@!%p299 bra 	$L__BB1_388;
	bra.uni 	$L__BB1_383;
$L__BB1_383:
	ld.local.u64 	%rd792, [%rd1+24];
	cvta.to.global.u64 	%rd160, %rd792;
	ld.local.u32 	%r1140, [%rd1+64];
	cvt.u64.u32 	%rd793, %r160;
	mul.lo.s64 	%rd794, %rd793, %rd3;
	cvt.u64.u32 	%rd795, %r156;
	add.s64 	%rd161, %rd794, %rd795;
	//activate %f1933, %r1285
	setp.eq.s32 	%p300, %r1140, 0;
	@%p300 bra 	$L__BB1_386;
	setp.ne.s32 	%p301, %r1140, 1;
	@%p301 bra 	$L__BB1_387;
	mov.f32 	%f1501, 0f00000000;
	cvt.rn.bf16x2.f32 %r1141, %f1501, %f1933;
	shl.b64 	%rd796, %rd161, 1;
	add.s64 	%rd797, %rd160, %rd796;
	st.global.u16 	[%rd797], %r1141;
	bra.uni 	$L__BB1_388;
$L__BB1_386:
	shl.b64 	%rd798, %rd161, 2;
	add.s64 	%rd799, %rd160, %rd798;
	st.global.f32 	[%rd799], %f1933;
	bra.uni 	$L__BB1_388;
$L__BB1_387:
	cvt.rn.f16.f32 %rs75, %f1933;
	shl.b64 	%rd800, %rd161, 1;
	add.s64 	%rd801, %rd160, %rd800;
	st.global.u16 	[%rd801], %rs75;
$L__BB1_388:
	and.pred  	%p304, %p263, %p213;
	@!%p304 bra 	$L__BB1_394;
	bra.uni 	$L__BB1_389;
$L__BB1_389:
	ld.local.u64 	%rd803, [%rd1+24];
	cvta.to.global.u64 	%rd162, %rd803;
	ld.local.u32 	%r1144, [%rd1+64];
	cvt.u64.u32 	%rd804, %r161;
	mul.lo.s64 	%rd805, %rd804, %rd3;
	cvt.u64.u32 	%rd806, %r155;
	add.s64 	%rd163, %rd805, %rd806;
	//activate %f1934, %r1285
	setp.eq.s32 	%p305, %r1144, 0;
	@%p305 bra 	$L__BB1_392;
	setp.ne.s32 	%p306, %r1144, 1;
	@%p306 bra 	$L__BB1_393;
	mov.f32 	%f1506, 0f00000000;
	cvt.rn.bf16x2.f32 %r1145, %f1506, %f1934;
	shl.b64 	%rd807, %rd163, 1;
	add.s64 	%rd808, %rd162, %rd807;
	st.global.u16 	[%rd808], %r1145;
	bra.uni 	$L__BB1_394;
$L__BB1_392:
	shl.b64 	%rd809, %rd163, 2;
	add.s64 	%rd810, %rd162, %rd809;
	st.global.f32 	[%rd810], %f1934;
	bra.uni 	$L__BB1_394;
$L__BB1_393:
	cvt.rn.f16.f32 %rs76, %f1934;
	shl.b64 	%rd811, %rd163, 1;
	add.s64 	%rd812, %rd162, %rd811;
	st.global.u16 	[%rd812], %rs76;
$L__BB1_394:
	and.pred  	%p309, %p263, %p218;
	@!%p309 bra 	$L__BB1_400;
	bra.uni 	$L__BB1_395;
$L__BB1_395:
	ld.local.u64 	%rd814, [%rd1+24];
	cvta.to.global.u64 	%rd164, %rd814;
	ld.local.u32 	%r1148, [%rd1+64];
	cvt.u64.u32 	%rd815, %r161;
	mul.lo.s64 	%rd816, %rd815, %rd3;
	cvt.u64.u32 	%rd817, %r156;
	add.s64 	%rd165, %rd816, %rd817;
	//activate %f1935, %r1285
	setp.eq.s32 	%p310, %r1148, 0;
	@%p310 bra 	$L__BB1_398;
	setp.ne.s32 	%p311, %r1148, 1;
	@%p311 bra 	$L__BB1_399;
	mov.f32 	%f1511, 0f00000000;
	cvt.rn.bf16x2.f32 %r1149, %f1511, %f1935;
	shl.b64 	%rd818, %rd165, 1;
	add.s64 	%rd819, %rd164, %rd818;
	st.global.u16 	[%rd819], %r1149;
	bra.uni 	$L__BB1_400;
$L__BB1_398:
	shl.b64 	%rd820, %rd165, 2;
	add.s64 	%rd821, %rd164, %rd820;
	st.global.f32 	[%rd821], %f1935;
	bra.uni 	$L__BB1_400;
$L__BB1_399:
	cvt.rn.f16.f32 %rs77, %f1935;
	shl.b64 	%rd822, %rd165, 1;
	add.s64 	%rd823, %rd164, %rd822;
	st.global.u16 	[%rd823], %rs77;
$L__BB1_400:
	and.pred  	%p314, %p253, %p233;
	@!%p314 bra 	$L__BB1_406;
	bra.uni 	$L__BB1_401;
$L__BB1_401:
	ld.local.u64 	%rd825, [%rd1+24];
	cvta.to.global.u64 	%rd166, %rd825;
	ld.local.u32 	%r1152, [%rd1+64];
	cvt.u64.u32 	%rd826, %r160;
	mul.lo.s64 	%rd827, %rd826, %rd3;
	cvt.u64.u32 	%rd828, %r157;
	add.s64 	%rd167, %rd827, %rd828;
	//activate %f1936, %r1285
	setp.eq.s32 	%p315, %r1152, 0;
	@%p315 bra 	$L__BB1_404;
	setp.ne.s32 	%p316, %r1152, 1;
	@%p316 bra 	$L__BB1_405;
	mov.f32 	%f1516, 0f00000000;
	cvt.rn.bf16x2.f32 %r1153, %f1516, %f1936;
	shl.b64 	%rd829, %rd167, 1;
	add.s64 	%rd830, %rd166, %rd829;
	st.global.u16 	[%rd830], %r1153;
	bra.uni 	$L__BB1_406;
$L__BB1_404:
	shl.b64 	%rd831, %rd167, 2;
	add.s64 	%rd832, %rd166, %rd831;
	st.global.f32 	[%rd832], %f1936;
	bra.uni 	$L__BB1_406;
$L__BB1_405:
	cvt.rn.f16.f32 %rs78, %f1936;
	shl.b64 	%rd833, %rd167, 1;
	add.s64 	%rd834, %rd166, %rd833;
	st.global.u16 	[%rd834], %rs78;
$L__BB1_406:
	and.pred  	%p319, %p253, %p238;
	@!%p319 bra 	$L__BB1_412;
	bra.uni 	$L__BB1_407;
$L__BB1_407:
	ld.local.u64 	%rd835, [%rd1+24];
	cvta.to.global.u64 	%rd168, %rd835;
	ld.local.u32 	%r1155, [%rd1+64];
	cvt.u64.u32 	%rd836, %r160;
	mul.lo.s64 	%rd837, %rd836, %rd3;
	cvt.u64.u32 	%rd838, %r159;
	add.s64 	%rd169, %rd837, %rd838;
	//activate %f1937, %r1285
	setp.eq.s32 	%p320, %r1155, 0;
	@%p320 bra 	$L__BB1_410;
	setp.ne.s32 	%p321, %r1155, 1;
	@%p321 bra 	$L__BB1_411;
	mov.f32 	%f1521, 0f00000000;
	cvt.rn.bf16x2.f32 %r1156, %f1521, %f1937;
	shl.b64 	%rd839, %rd169, 1;
	add.s64 	%rd840, %rd168, %rd839;
	st.global.u16 	[%rd840], %r1156;
	bra.uni 	$L__BB1_412;
$L__BB1_410:
	shl.b64 	%rd841, %rd169, 2;
	add.s64 	%rd842, %rd168, %rd841;
	st.global.f32 	[%rd842], %f1937;
	bra.uni 	$L__BB1_412;
$L__BB1_411:
	cvt.rn.f16.f32 %rs79, %f1937;
	shl.b64 	%rd843, %rd169, 1;
	add.s64 	%rd844, %rd168, %rd843;
	st.global.u16 	[%rd844], %rs79;
$L__BB1_412:
	and.pred  	%p324, %p263, %p233;
	@!%p324 bra 	$L__BB1_418;
	bra.uni 	$L__BB1_413;
$L__BB1_413:
	ld.local.u64 	%rd846, [%rd1+24];
	cvta.to.global.u64 	%rd170, %rd846;
	ld.local.u32 	%r1159, [%rd1+64];
	cvt.u64.u32 	%rd847, %r161;
	mul.lo.s64 	%rd848, %rd847, %rd3;
	cvt.u64.u32 	%rd849, %r157;
	add.s64 	%rd171, %rd848, %rd849;
	//activate %f1938, %r1285
	setp.eq.s32 	%p325, %r1159, 0;
	@%p325 bra 	$L__BB1_416;
	setp.ne.s32 	%p326, %r1159, 1;
	@%p326 bra 	$L__BB1_417;
	mov.f32 	%f1526, 0f00000000;
	cvt.rn.bf16x2.f32 %r1160, %f1526, %f1938;
	shl.b64 	%rd850, %rd171, 1;
	add.s64 	%rd851, %rd170, %rd850;
	st.global.u16 	[%rd851], %r1160;
	bra.uni 	$L__BB1_418;
$L__BB1_416:
	shl.b64 	%rd852, %rd171, 2;
	add.s64 	%rd853, %rd170, %rd852;
	st.global.f32 	[%rd853], %f1938;
	bra.uni 	$L__BB1_418;
$L__BB1_417:
	cvt.rn.f16.f32 %rs80, %f1938;
	shl.b64 	%rd854, %rd171, 1;
	add.s64 	%rd855, %rd170, %rd854;
	st.global.u16 	[%rd855], %rs80;
$L__BB1_418:
	and.pred  	%p329, %p263, %p238;
	@!%p329 bra 	$L__BB1_424;
	bra.uni 	$L__BB1_419;
$L__BB1_419:
	ld.local.u64 	%rd856, [%rd1+24];
	cvta.to.global.u64 	%rd172, %rd856;
	ld.local.u32 	%r1162, [%rd1+64];
	cvt.u64.u32 	%rd857, %r161;
	mul.lo.s64 	%rd858, %rd857, %rd3;
	cvt.u64.u32 	%rd859, %r159;
	add.s64 	%rd173, %rd858, %rd859;
	//activate %f1939, %r1285
	setp.eq.s32 	%p330, %r1162, 0;
	@%p330 bra 	$L__BB1_422;
	setp.ne.s32 	%p331, %r1162, 1;
	@%p331 bra 	$L__BB1_423;
	mov.f32 	%f1531, 0f00000000;
	cvt.rn.bf16x2.f32 %r1163, %f1531, %f1939;
	shl.b64 	%rd860, %rd173, 1;
	add.s64 	%rd861, %rd172, %rd860;
	st.global.u16 	[%rd861], %r1163;
	bra.uni 	$L__BB1_424;
$L__BB1_422:
	shl.b64 	%rd862, %rd173, 2;
	add.s64 	%rd863, %rd172, %rd862;
	st.global.f32 	[%rd863], %f1939;
	bra.uni 	$L__BB1_424;
$L__BB1_423:
	cvt.rn.f16.f32 %rs81, %f1939;
	shl.b64 	%rd864, %rd173, 1;
	add.s64 	%rd865, %rd172, %rd864;
	st.global.u16 	[%rd865], %rs81;
$L__BB1_424:
	or.b32  	%r162, %r46, 32;
	setp.lt.s32 	%p333, %r162, %r9;
	and.pred  	%p334, %p333, %p173;
	@!%p334 bra 	$L__BB1_430;
	bra.uni 	$L__BB1_425;
$L__BB1_425:
	ld.local.u64 	%rd867, [%rd1+24];
	cvta.to.global.u64 	%rd174, %rd867;
	ld.local.u32 	%r1166, [%rd1+64];
	cvt.u64.u32 	%rd868, %r162;
	mul.lo.s64 	%rd869, %rd868, %rd3;
	cvt.u64.u32 	%rd870, %r1039;
	add.s64 	%rd175, %rd869, %rd870;
	//activate %f1940, %r1285
	setp.eq.s32 	%p335, %r1166, 0;
	@%p335 bra 	$L__BB1_428;
	setp.ne.s32 	%p336, %r1166, 1;
	@%p336 bra 	$L__BB1_429;
	mov.f32 	%f1536, 0f00000000;
	cvt.rn.bf16x2.f32 %r1167, %f1536, %f1940;
	shl.b64 	%rd871, %rd175, 1;
	add.s64 	%rd872, %rd174, %rd871;
	st.global.u16 	[%rd872], %r1167;
	bra.uni 	$L__BB1_430;
$L__BB1_428:
	shl.b64 	%rd873, %rd175, 2;
	add.s64 	%rd874, %rd174, %rd873;
	st.global.f32 	[%rd874], %f1940;
	bra.uni 	$L__BB1_430;
$L__BB1_429:
	cvt.rn.f16.f32 %rs82, %f1940;
	shl.b64 	%rd875, %rd175, 1;
	add.s64 	%rd876, %rd174, %rd875;
	st.global.u16 	[%rd876], %rs82;
$L__BB1_430:
	and.pred  	%p339, %p333, %p178;
	@!%p339 bra 	$L__BB1_436;
	bra.uni 	$L__BB1_431;
$L__BB1_431:
	ld.local.u64 	%rd878, [%rd1+24];
	cvta.to.global.u64 	%rd176, %rd878;
	ld.local.u32 	%r1170, [%rd1+64];
	cvt.u64.u32 	%rd879, %r162;
	mul.lo.s64 	%rd177, %rd879, %rd3;
	//activate %f1941, %r1285
	setp.eq.s32 	%p340, %r1170, 0;
	@%p340 bra 	$L__BB1_434;
	setp.ne.s32 	%p341, %r1170, 1;
	@%p341 bra 	$L__BB1_435;
	mov.f32 	%f1541, 0f00000000;
	cvt.rn.bf16x2.f32 %r1171, %f1541, %f1941;
	cvt.u64.u32 	%rd880, %r1039;
	add.s64 	%rd881, %rd177, %rd880;
	shl.b64 	%rd882, %rd881, 1;
	add.s64 	%rd883, %rd176, %rd882;
	st.global.u16 	[%rd883+2], %r1171;
	bra.uni 	$L__BB1_436;
$L__BB1_434:
	cvt.u64.u32 	%rd884, %r1039;
	add.s64 	%rd885, %rd177, %rd884;
	shl.b64 	%rd886, %rd885, 2;
	add.s64 	%rd887, %rd176, %rd886;
	st.global.f32 	[%rd887+4], %f1941;
	bra.uni 	$L__BB1_436;
$L__BB1_435:
	cvt.rn.f16.f32 %rs83, %f1941;
	cvt.u64.u32 	%rd888, %r1039;
	add.s64 	%rd889, %rd177, %rd888;
	shl.b64 	%rd890, %rd889, 1;
	add.s64 	%rd891, %rd176, %rd890;
	st.global.u16 	[%rd891+2], %rs83;
$L__BB1_436:
	or.b32  	%r163, %r46, 40;
	setp.lt.s32 	%p343, %r163, %r9;
	and.pred  	%p344, %p343, %p173;
	@!%p344 bra 	$L__BB1_442;
	bra.uni 	$L__BB1_437;
$L__BB1_437:
	ld.local.u64 	%rd893, [%rd1+24];
	cvta.to.global.u64 	%rd178, %rd893;
	ld.local.u32 	%r1174, [%rd1+64];
	cvt.u64.u32 	%rd894, %r163;
	mul.lo.s64 	%rd895, %rd894, %rd3;
	cvt.u64.u32 	%rd896, %r1039;
	add.s64 	%rd179, %rd895, %rd896;
	//activate %f1942, %r1285
	setp.eq.s32 	%p345, %r1174, 0;
	@%p345 bra 	$L__BB1_440;
	setp.ne.s32 	%p346, %r1174, 1;
	@%p346 bra 	$L__BB1_441;
	mov.f32 	%f1546, 0f00000000;
	cvt.rn.bf16x2.f32 %r1175, %f1546, %f1942;
	shl.b64 	%rd897, %rd179, 1;
	add.s64 	%rd898, %rd178, %rd897;
	st.global.u16 	[%rd898], %r1175;
	bra.uni 	$L__BB1_442;
$L__BB1_440:
	shl.b64 	%rd899, %rd179, 2;
	add.s64 	%rd900, %rd178, %rd899;
	st.global.f32 	[%rd900], %f1942;
	bra.uni 	$L__BB1_442;
$L__BB1_441:
	cvt.rn.f16.f32 %rs84, %f1942;
	shl.b64 	%rd901, %rd179, 1;
	add.s64 	%rd902, %rd178, %rd901;
	st.global.u16 	[%rd902], %rs84;
$L__BB1_442:
	and.pred  	%p349, %p343, %p178;
	@!%p349 bra 	$L__BB1_448;
	bra.uni 	$L__BB1_443;
$L__BB1_443:
	ld.local.u64 	%rd904, [%rd1+24];
	cvta.to.global.u64 	%rd180, %rd904;
	ld.local.u32 	%r1178, [%rd1+64];
	cvt.u64.u32 	%rd905, %r163;
	mul.lo.s64 	%rd181, %rd905, %rd3;
	//activate %f1943, %r1285
	setp.eq.s32 	%p350, %r1178, 0;
	@%p350 bra 	$L__BB1_446;
	setp.ne.s32 	%p351, %r1178, 1;
	@%p351 bra 	$L__BB1_447;
	mov.f32 	%f1551, 0f00000000;
	cvt.rn.bf16x2.f32 %r1179, %f1551, %f1943;
	cvt.u64.u32 	%rd906, %r1039;
	add.s64 	%rd907, %rd181, %rd906;
	shl.b64 	%rd908, %rd907, 1;
	add.s64 	%rd909, %rd180, %rd908;
	st.global.u16 	[%rd909+2], %r1179;
	bra.uni 	$L__BB1_448;
$L__BB1_446:
	cvt.u64.u32 	%rd910, %r1039;
	add.s64 	%rd911, %rd181, %rd910;
	shl.b64 	%rd912, %rd911, 2;
	add.s64 	%rd913, %rd180, %rd912;
	st.global.f32 	[%rd913+4], %f1943;
	bra.uni 	$L__BB1_448;
$L__BB1_447:
	cvt.rn.f16.f32 %rs85, %f1943;
	cvt.u64.u32 	%rd914, %r1039;
	add.s64 	%rd915, %rd181, %rd914;
	shl.b64 	%rd916, %rd915, 1;
	add.s64 	%rd917, %rd180, %rd916;
	st.global.u16 	[%rd917+2], %rs85;
$L__BB1_448:
	and.pred  	%p354, %p333, %p193;
	@!%p354 bra 	$L__BB1_454;
	bra.uni 	$L__BB1_449;
$L__BB1_449:
	ld.local.u64 	%rd919, [%rd1+24];
	cvta.to.global.u64 	%rd182, %rd919;
	ld.local.u32 	%r1182, [%rd1+64];
	cvt.u64.u32 	%rd920, %r162;
	mul.lo.s64 	%rd921, %rd920, %rd3;
	cvt.u64.u32 	%rd922, %r153;
	add.s64 	%rd183, %rd921, %rd922;
	//activate %f1944, %r1285
	setp.eq.s32 	%p355, %r1182, 0;
	@%p355 bra 	$L__BB1_452;
	setp.ne.s32 	%p356, %r1182, 1;
	@%p356 bra 	$L__BB1_453;
	mov.f32 	%f1556, 0f00000000;
	cvt.rn.bf16x2.f32 %r1183, %f1556, %f1944;
	shl.b64 	%rd923, %rd183, 1;
	add.s64 	%rd924, %rd182, %rd923;
	st.global.u16 	[%rd924], %r1183;
	bra.uni 	$L__BB1_454;
$L__BB1_452:
	shl.b64 	%rd925, %rd183, 2;
	add.s64 	%rd926, %rd182, %rd925;
	st.global.f32 	[%rd926], %f1944;
	bra.uni 	$L__BB1_454;
$L__BB1_453:
	cvt.rn.f16.f32 %rs86, %f1944;
	shl.b64 	%rd927, %rd183, 1;
	add.s64 	%rd928, %rd182, %rd927;
	st.global.u16 	[%rd928], %rs86;
$L__BB1_454:
	and.pred  	%p359, %p333, %p198;
	@!%p359 bra 	$L__BB1_460;
	bra.uni 	$L__BB1_455;
$L__BB1_455:
	ld.local.u64 	%rd930, [%rd1+24];
	cvta.to.global.u64 	%rd184, %rd930;
	ld.local.u32 	%r1186, [%rd1+64];
	cvt.u64.u32 	%rd931, %r162;
	mul.lo.s64 	%rd932, %rd931, %rd3;
	cvt.u64.u32 	%rd933, %r154;
	add.s64 	%rd185, %rd932, %rd933;
	//activate %f1945, %r1285
	setp.eq.s32 	%p360, %r1186, 0;
	@%p360 bra 	$L__BB1_458;
	setp.ne.s32 	%p361, %r1186, 1;
	@%p361 bra 	$L__BB1_459;
	mov.f32 	%f1561, 0f00000000;
	cvt.rn.bf16x2.f32 %r1187, %f1561, %f1945;
	shl.b64 	%rd934, %rd185, 1;
	add.s64 	%rd935, %rd184, %rd934;
	st.global.u16 	[%rd935], %r1187;
	bra.uni 	$L__BB1_460;
$L__BB1_458:
	shl.b64 	%rd936, %rd185, 2;
	add.s64 	%rd937, %rd184, %rd936;
	st.global.f32 	[%rd937], %f1945;
	bra.uni 	$L__BB1_460;
$L__BB1_459:
	cvt.rn.f16.f32 %rs87, %f1945;
	shl.b64 	%rd938, %rd185, 1;
	add.s64 	%rd939, %rd184, %rd938;
	st.global.u16 	[%rd939], %rs87;
$L__BB1_460:
	and.pred  	%p364, %p343, %p193;
	@!%p364 bra 	$L__BB1_466;
	bra.uni 	$L__BB1_461;
$L__BB1_461:
	ld.local.u64 	%rd941, [%rd1+24];
	cvta.to.global.u64 	%rd186, %rd941;
	ld.local.u32 	%r1190, [%rd1+64];
	cvt.u64.u32 	%rd942, %r163;
	mul.lo.s64 	%rd943, %rd942, %rd3;
	cvt.u64.u32 	%rd944, %r153;
	add.s64 	%rd187, %rd943, %rd944;
	//activate %f1946, %r1285
	setp.eq.s32 	%p365, %r1190, 0;
	@%p365 bra 	$L__BB1_464;
	setp.ne.s32 	%p366, %r1190, 1;
	@%p366 bra 	$L__BB1_465;
	mov.f32 	%f1566, 0f00000000;
	cvt.rn.bf16x2.f32 %r1191, %f1566, %f1946;
	shl.b64 	%rd945, %rd187, 1;
	add.s64 	%rd946, %rd186, %rd945;
	st.global.u16 	[%rd946], %r1191;
	bra.uni 	$L__BB1_466;
$L__BB1_464:
	shl.b64 	%rd947, %rd187, 2;
	add.s64 	%rd948, %rd186, %rd947;
	st.global.f32 	[%rd948], %f1946;
	bra.uni 	$L__BB1_466;
$L__BB1_465:
	cvt.rn.f16.f32 %rs88, %f1946;
	shl.b64 	%rd949, %rd187, 1;
	add.s64 	%rd950, %rd186, %rd949;
	st.global.u16 	[%rd950], %rs88;
$L__BB1_466:
	and.pred  	%p369, %p343, %p198;
	@!%p369 bra 	$L__BB1_472;
	bra.uni 	$L__BB1_467;
$L__BB1_467:
	ld.local.u64 	%rd952, [%rd1+24];
	cvta.to.global.u64 	%rd188, %rd952;
	ld.local.u32 	%r1194, [%rd1+64];
	cvt.u64.u32 	%rd953, %r163;
	mul.lo.s64 	%rd954, %rd953, %rd3;
	cvt.u64.u32 	%rd955, %r154;
	add.s64 	%rd189, %rd954, %rd955;
	//activate %f1947, %r1285
	setp.eq.s32 	%p370, %r1194, 0;
	@%p370 bra 	$L__BB1_470;
	setp.ne.s32 	%p371, %r1194, 1;
	@%p371 bra 	$L__BB1_471;
	mov.f32 	%f1571, 0f00000000;
	cvt.rn.bf16x2.f32 %r1195, %f1571, %f1947;
	shl.b64 	%rd956, %rd189, 1;
	add.s64 	%rd957, %rd188, %rd956;
	st.global.u16 	[%rd957], %r1195;
	bra.uni 	$L__BB1_472;
$L__BB1_470:
	shl.b64 	%rd958, %rd189, 2;
	add.s64 	%rd959, %rd188, %rd958;
	st.global.f32 	[%rd959], %f1947;
	bra.uni 	$L__BB1_472;
$L__BB1_471:
	cvt.rn.f16.f32 %rs89, %f1947;
	shl.b64 	%rd960, %rd189, 1;
	add.s64 	%rd961, %rd188, %rd960;
	st.global.u16 	[%rd961], %rs89;
$L__BB1_472:
	and.pred  	%p374, %p333, %p213;
	@!%p374 bra 	$L__BB1_478;
	bra.uni 	$L__BB1_473;
$L__BB1_473:
	ld.local.u64 	%rd963, [%rd1+24];
	cvta.to.global.u64 	%rd190, %rd963;
	ld.local.u32 	%r1198, [%rd1+64];
	cvt.u64.u32 	%rd964, %r162;
	mul.lo.s64 	%rd965, %rd964, %rd3;
	cvt.u64.u32 	%rd966, %r155;
	add.s64 	%rd191, %rd965, %rd966;
	//activate %f1948, %r1285
	setp.eq.s32 	%p375, %r1198, 0;
	@%p375 bra 	$L__BB1_476;
	setp.ne.s32 	%p376, %r1198, 1;
	@%p376 bra 	$L__BB1_477;
	mov.f32 	%f1576, 0f00000000;
	cvt.rn.bf16x2.f32 %r1199, %f1576, %f1948;
	shl.b64 	%rd967, %rd191, 1;
	add.s64 	%rd968, %rd190, %rd967;
	st.global.u16 	[%rd968], %r1199;
	bra.uni 	$L__BB1_478;
$L__BB1_476:
	shl.b64 	%rd969, %rd191, 2;
	add.s64 	%rd970, %rd190, %rd969;
	st.global.f32 	[%rd970], %f1948;
	bra.uni 	$L__BB1_478;
$L__BB1_477:
	cvt.rn.f16.f32 %rs90, %f1948;
	shl.b64 	%rd971, %rd191, 1;
	add.s64 	%rd972, %rd190, %rd971;
	st.global.u16 	[%rd972], %rs90;
$L__BB1_478:
	and.pred  	%p379, %p333, %p218;
	@!%p379 bra 	$L__BB1_484;
	bra.uni 	$L__BB1_479;
$L__BB1_479:
	ld.local.u64 	%rd974, [%rd1+24];
	cvta.to.global.u64 	%rd192, %rd974;
	ld.local.u32 	%r1202, [%rd1+64];
	cvt.u64.u32 	%rd975, %r162;
	mul.lo.s64 	%rd976, %rd975, %rd3;
	cvt.u64.u32 	%rd977, %r156;
	add.s64 	%rd193, %rd976, %rd977;
	//activate %f1949, %r1285
	setp.eq.s32 	%p380, %r1202, 0;
	@%p380 bra 	$L__BB1_482;
	setp.ne.s32 	%p381, %r1202, 1;
	@%p381 bra 	$L__BB1_483;
	mov.f32 	%f1581, 0f00000000;
	cvt.rn.bf16x2.f32 %r1203, %f1581, %f1949;
	shl.b64 	%rd978, %rd193, 1;
	add.s64 	%rd979, %rd192, %rd978;
	st.global.u16 	[%rd979], %r1203;
	bra.uni 	$L__BB1_484;
$L__BB1_482:
	shl.b64 	%rd980, %rd193, 2;
	add.s64 	%rd981, %rd192, %rd980;
	st.global.f32 	[%rd981], %f1949;
	bra.uni 	$L__BB1_484;
$L__BB1_483:
	cvt.rn.f16.f32 %rs91, %f1949;
	shl.b64 	%rd982, %rd193, 1;
	add.s64 	%rd983, %rd192, %rd982;
	st.global.u16 	[%rd983], %rs91;
$L__BB1_484:
	and.pred  	%p384, %p343, %p213;
	@!%p384 bra 	$L__BB1_490;
	bra.uni 	$L__BB1_485;
$L__BB1_485:
	ld.local.u64 	%rd985, [%rd1+24];
	cvta.to.global.u64 	%rd194, %rd985;
	ld.local.u32 	%r1206, [%rd1+64];
	cvt.u64.u32 	%rd986, %r163;
	mul.lo.s64 	%rd987, %rd986, %rd3;
	cvt.u64.u32 	%rd988, %r155;
	add.s64 	%rd195, %rd987, %rd988;
	//activate %f1950, %r1285
	setp.eq.s32 	%p385, %r1206, 0;
	@%p385 bra 	$L__BB1_488;
	setp.ne.s32 	%p386, %r1206, 1;
	@%p386 bra 	$L__BB1_489;
	mov.f32 	%f1586, 0f00000000;
	cvt.rn.bf16x2.f32 %r1207, %f1586, %f1950;
	shl.b64 	%rd989, %rd195, 1;
	add.s64 	%rd990, %rd194, %rd989;
	st.global.u16 	[%rd990], %r1207;
	bra.uni 	$L__BB1_490;
$L__BB1_488:
	shl.b64 	%rd991, %rd195, 2;
	add.s64 	%rd992, %rd194, %rd991;
	st.global.f32 	[%rd992], %f1950;
	bra.uni 	$L__BB1_490;
$L__BB1_489:
	cvt.rn.f16.f32 %rs92, %f1950;
	shl.b64 	%rd993, %rd195, 1;
	add.s64 	%rd994, %rd194, %rd993;
	st.global.u16 	[%rd994], %rs92;
$L__BB1_490:
	and.pred  	%p389, %p343, %p218;
	@!%p389 bra 	$L__BB1_496;
	bra.uni 	$L__BB1_491;
$L__BB1_491:
	ld.local.u64 	%rd996, [%rd1+24];
	cvta.to.global.u64 	%rd196, %rd996;
	ld.local.u32 	%r1210, [%rd1+64];
	cvt.u64.u32 	%rd997, %r163;
	mul.lo.s64 	%rd998, %rd997, %rd3;
	cvt.u64.u32 	%rd999, %r156;
	add.s64 	%rd197, %rd998, %rd999;
	//activate %f1951, %r1285
	setp.eq.s32 	%p390, %r1210, 0;
	@%p390 bra 	$L__BB1_494;
	setp.ne.s32 	%p391, %r1210, 1;
	@%p391 bra 	$L__BB1_495;
	mov.f32 	%f1591, 0f00000000;
	cvt.rn.bf16x2.f32 %r1211, %f1591, %f1951;
	shl.b64 	%rd1000, %rd197, 1;
	add.s64 	%rd1001, %rd196, %rd1000;
	st.global.u16 	[%rd1001], %r1211;
	bra.uni 	$L__BB1_496;
$L__BB1_494:
	shl.b64 	%rd1002, %rd197, 2;
	add.s64 	%rd1003, %rd196, %rd1002;
	st.global.f32 	[%rd1003], %f1951;
	bra.uni 	$L__BB1_496;
$L__BB1_495:
	cvt.rn.f16.f32 %rs93, %f1951;
	shl.b64 	%rd1004, %rd197, 1;
	add.s64 	%rd1005, %rd196, %rd1004;
	st.global.u16 	[%rd1005], %rs93;
$L__BB1_496:
	and.pred  	%p394, %p333, %p233;
	@!%p394 bra 	$L__BB1_502;
	bra.uni 	$L__BB1_497;
$L__BB1_497:
	ld.local.u64 	%rd1007, [%rd1+24];
	cvta.to.global.u64 	%rd198, %rd1007;
	ld.local.u32 	%r1214, [%rd1+64];
	cvt.u64.u32 	%rd1008, %r162;
	mul.lo.s64 	%rd1009, %rd1008, %rd3;
	cvt.u64.u32 	%rd1010, %r157;
	add.s64 	%rd199, %rd1009, %rd1010;
	//activate %f1952, %r1285
	setp.eq.s32 	%p395, %r1214, 0;
	@%p395 bra 	$L__BB1_500;
	setp.ne.s32 	%p396, %r1214, 1;
	@%p396 bra 	$L__BB1_501;
	mov.f32 	%f1596, 0f00000000;
	cvt.rn.bf16x2.f32 %r1215, %f1596, %f1952;
	shl.b64 	%rd1011, %rd199, 1;
	add.s64 	%rd1012, %rd198, %rd1011;
	st.global.u16 	[%rd1012], %r1215;
	bra.uni 	$L__BB1_502;
$L__BB1_500:
	shl.b64 	%rd1013, %rd199, 2;
	add.s64 	%rd1014, %rd198, %rd1013;
	st.global.f32 	[%rd1014], %f1952;
	bra.uni 	$L__BB1_502;
$L__BB1_501:
	cvt.rn.f16.f32 %rs94, %f1952;
	shl.b64 	%rd1015, %rd199, 1;
	add.s64 	%rd1016, %rd198, %rd1015;
	st.global.u16 	[%rd1016], %rs94;
$L__BB1_502:
	and.pred  	%p399, %p333, %p238;
	@!%p399 bra 	$L__BB1_508;
	bra.uni 	$L__BB1_503;
$L__BB1_503:
	ld.local.u64 	%rd1017, [%rd1+24];
	cvta.to.global.u64 	%rd200, %rd1017;
	ld.local.u32 	%r1217, [%rd1+64];
	cvt.u64.u32 	%rd1018, %r162;
	mul.lo.s64 	%rd1019, %rd1018, %rd3;
	cvt.u64.u32 	%rd1020, %r159;
	add.s64 	%rd201, %rd1019, %rd1020;
	//activate %f1953, %r1285
	setp.eq.s32 	%p400, %r1217, 0;
	@%p400 bra 	$L__BB1_506;
	setp.ne.s32 	%p401, %r1217, 1;
	@%p401 bra 	$L__BB1_507;
	mov.f32 	%f1601, 0f00000000;
	cvt.rn.bf16x2.f32 %r1218, %f1601, %f1953;
	shl.b64 	%rd1021, %rd201, 1;
	add.s64 	%rd1022, %rd200, %rd1021;
	st.global.u16 	[%rd1022], %r1218;
	bra.uni 	$L__BB1_508;
$L__BB1_506:
	shl.b64 	%rd1023, %rd201, 2;
	add.s64 	%rd1024, %rd200, %rd1023;
	st.global.f32 	[%rd1024], %f1953;
	bra.uni 	$L__BB1_508;
$L__BB1_507:
	cvt.rn.f16.f32 %rs95, %f1953;
	shl.b64 	%rd1025, %rd201, 1;
	add.s64 	%rd1026, %rd200, %rd1025;
	st.global.u16 	[%rd1026], %rs95;
$L__BB1_508:
	and.pred  	%p404, %p343, %p233;
	@!%p404 bra 	$L__BB1_514;
	bra.uni 	$L__BB1_509;
$L__BB1_509:
	ld.local.u64 	%rd1028, [%rd1+24];
	cvta.to.global.u64 	%rd202, %rd1028;
	ld.local.u32 	%r1221, [%rd1+64];
	cvt.u64.u32 	%rd1029, %r163;
	mul.lo.s64 	%rd1030, %rd1029, %rd3;
	cvt.u64.u32 	%rd1031, %r157;
	add.s64 	%rd203, %rd1030, %rd1031;
	//activate %f1954, %r1285
	setp.eq.s32 	%p405, %r1221, 0;
	@%p405 bra 	$L__BB1_512;
	setp.ne.s32 	%p406, %r1221, 1;
	@%p406 bra 	$L__BB1_513;
	mov.f32 	%f1606, 0f00000000;
	cvt.rn.bf16x2.f32 %r1222, %f1606, %f1954;
	shl.b64 	%rd1032, %rd203, 1;
	add.s64 	%rd1033, %rd202, %rd1032;
	st.global.u16 	[%rd1033], %r1222;
	bra.uni 	$L__BB1_514;
$L__BB1_512:
	shl.b64 	%rd1034, %rd203, 2;
	add.s64 	%rd1035, %rd202, %rd1034;
	st.global.f32 	[%rd1035], %f1954;
	bra.uni 	$L__BB1_514;
$L__BB1_513:
	cvt.rn.f16.f32 %rs96, %f1954;
	shl.b64 	%rd1036, %rd203, 1;
	add.s64 	%rd1037, %rd202, %rd1036;
	st.global.u16 	[%rd1037], %rs96;
$L__BB1_514:
	and.pred  	%p409, %p343, %p238;
	@!%p409 bra 	$L__BB1_520;
	bra.uni 	$L__BB1_515;
$L__BB1_515:
	ld.local.u64 	%rd1038, [%rd1+24];
	cvta.to.global.u64 	%rd204, %rd1038;
	ld.local.u32 	%r1224, [%rd1+64];
	cvt.u64.u32 	%rd1039, %r163;
	mul.lo.s64 	%rd1040, %rd1039, %rd3;
	cvt.u64.u32 	%rd1041, %r159;
	add.s64 	%rd205, %rd1040, %rd1041;
	//activate %f1955, %r1285
	setp.eq.s32 	%p410, %r1224, 0;
	@%p410 bra 	$L__BB1_518;
	setp.ne.s32 	%p411, %r1224, 1;
	@%p411 bra 	$L__BB1_519;
	mov.f32 	%f1611, 0f00000000;
	cvt.rn.bf16x2.f32 %r1225, %f1611, %f1955;
	shl.b64 	%rd1042, %rd205, 1;
	add.s64 	%rd1043, %rd204, %rd1042;
	st.global.u16 	[%rd1043], %r1225;
	bra.uni 	$L__BB1_520;
$L__BB1_518:
	shl.b64 	%rd1044, %rd205, 2;
	add.s64 	%rd1045, %rd204, %rd1044;
	st.global.f32 	[%rd1045], %f1955;
	bra.uni 	$L__BB1_520;
$L__BB1_519:
	cvt.rn.f16.f32 %rs97, %f1955;
	shl.b64 	%rd1046, %rd205, 1;
	add.s64 	%rd1047, %rd204, %rd1046;
	st.global.u16 	[%rd1047], %rs97;
$L__BB1_520:
	or.b32  	%r164, %r46, 48;
	setp.lt.s32 	%p413, %r164, %r9;
	and.pred  	%p414, %p413, %p173;
	@!%p414 bra 	$L__BB1_526;
	bra.uni 	$L__BB1_521;
$L__BB1_521:
	ld.local.u64 	%rd1049, [%rd1+24];
	cvta.to.global.u64 	%rd206, %rd1049;
	ld.local.u32 	%r1228, [%rd1+64];
	cvt.u64.u32 	%rd1050, %r164;
	mul.lo.s64 	%rd1051, %rd1050, %rd3;
	cvt.u64.u32 	%rd1052, %r1039;
	add.s64 	%rd207, %rd1051, %rd1052;
	//activate %f1956, %r1285
	setp.eq.s32 	%p415, %r1228, 0;
	@%p415 bra 	$L__BB1_524;
	setp.ne.s32 	%p416, %r1228, 1;
	@%p416 bra 	$L__BB1_525;
	mov.f32 	%f1616, 0f00000000;
	cvt.rn.bf16x2.f32 %r1229, %f1616, %f1956;
	shl.b64 	%rd1053, %rd207, 1;
	add.s64 	%rd1054, %rd206, %rd1053;
	st.global.u16 	[%rd1054], %r1229;
	bra.uni 	$L__BB1_526;
$L__BB1_524:
	shl.b64 	%rd1055, %rd207, 2;
	add.s64 	%rd1056, %rd206, %rd1055;
	st.global.f32 	[%rd1056], %f1956;
	bra.uni 	$L__BB1_526;
$L__BB1_525:
	cvt.rn.f16.f32 %rs98, %f1956;
	shl.b64 	%rd1057, %rd207, 1;
	add.s64 	%rd1058, %rd206, %rd1057;
	st.global.u16 	[%rd1058], %rs98;
$L__BB1_526:
	and.pred  	%p419, %p413, %p178;
	@!%p419 bra 	$L__BB1_532;
	bra.uni 	$L__BB1_527;
$L__BB1_527:
	ld.local.u64 	%rd1060, [%rd1+24];
	cvta.to.global.u64 	%rd208, %rd1060;
	ld.local.u32 	%r1232, [%rd1+64];
	cvt.u64.u32 	%rd1061, %r164;
	mul.lo.s64 	%rd209, %rd1061, %rd3;
	//activate %f1957, %r1285
	setp.eq.s32 	%p420, %r1232, 0;
	@%p420 bra 	$L__BB1_530;
	setp.ne.s32 	%p421, %r1232, 1;
	@%p421 bra 	$L__BB1_531;
	mov.f32 	%f1621, 0f00000000;
	cvt.rn.bf16x2.f32 %r1233, %f1621, %f1957;
	cvt.u64.u32 	%rd1062, %r1039;
	add.s64 	%rd1063, %rd209, %rd1062;
	shl.b64 	%rd1064, %rd1063, 1;
	add.s64 	%rd1065, %rd208, %rd1064;
	st.global.u16 	[%rd1065+2], %r1233;
	bra.uni 	$L__BB1_532;
$L__BB1_530:
	cvt.u64.u32 	%rd1066, %r1039;
	add.s64 	%rd1067, %rd209, %rd1066;
	shl.b64 	%rd1068, %rd1067, 2;
	add.s64 	%rd1069, %rd208, %rd1068;
	st.global.f32 	[%rd1069+4], %f1957;
	bra.uni 	$L__BB1_532;
$L__BB1_531:
	cvt.rn.f16.f32 %rs99, %f1957;
	cvt.u64.u32 	%rd1070, %r1039;
	add.s64 	%rd1071, %rd209, %rd1070;
	shl.b64 	%rd1072, %rd1071, 1;
	add.s64 	%rd1073, %rd208, %rd1072;
	st.global.u16 	[%rd1073+2], %rs99;
$L__BB1_532:
	or.b32  	%r165, %r46, 56;
	setp.lt.s32 	%p423, %r165, %r9;
	and.pred  	%p424, %p423, %p173;
	@!%p424 bra 	$L__BB1_538;
	bra.uni 	$L__BB1_533;
$L__BB1_533:
	ld.local.u64 	%rd1075, [%rd1+24];
	cvta.to.global.u64 	%rd210, %rd1075;
	ld.local.u32 	%r1236, [%rd1+64];
	cvt.u64.u32 	%rd1076, %r165;
	mul.lo.s64 	%rd1077, %rd1076, %rd3;
	cvt.u64.u32 	%rd1078, %r1039;
	add.s64 	%rd211, %rd1077, %rd1078;
	//activate %f1958, %r1285
	setp.eq.s32 	%p425, %r1236, 0;
	@%p425 bra 	$L__BB1_536;
	setp.ne.s32 	%p426, %r1236, 1;
	@%p426 bra 	$L__BB1_537;
	mov.f32 	%f1626, 0f00000000;
	cvt.rn.bf16x2.f32 %r1237, %f1626, %f1958;
	shl.b64 	%rd1079, %rd211, 1;
	add.s64 	%rd1080, %rd210, %rd1079;
	st.global.u16 	[%rd1080], %r1237;
	bra.uni 	$L__BB1_538;
$L__BB1_536:
	shl.b64 	%rd1081, %rd211, 2;
	add.s64 	%rd1082, %rd210, %rd1081;
	st.global.f32 	[%rd1082], %f1958;
	bra.uni 	$L__BB1_538;
$L__BB1_537:
	cvt.rn.f16.f32 %rs100, %f1958;
	shl.b64 	%rd1083, %rd211, 1;
	add.s64 	%rd1084, %rd210, %rd1083;
	st.global.u16 	[%rd1084], %rs100;
$L__BB1_538:
	and.pred  	%p429, %p423, %p178;
	@!%p429 bra 	$L__BB1_544;
	bra.uni 	$L__BB1_539;
$L__BB1_539:
	ld.local.u64 	%rd1086, [%rd1+24];
	cvta.to.global.u64 	%rd212, %rd1086;
	ld.local.u32 	%r1240, [%rd1+64];
	cvt.u64.u32 	%rd1087, %r165;
	mul.lo.s64 	%rd213, %rd1087, %rd3;
	//activate %f1959, %r1285
	setp.eq.s32 	%p430, %r1240, 0;
	@%p430 bra 	$L__BB1_542;
	setp.ne.s32 	%p431, %r1240, 1;
	@%p431 bra 	$L__BB1_543;
	mov.f32 	%f1631, 0f00000000;
	cvt.rn.bf16x2.f32 %r1241, %f1631, %f1959;
	cvt.u64.u32 	%rd1088, %r1039;
	add.s64 	%rd1089, %rd213, %rd1088;
	shl.b64 	%rd1090, %rd1089, 1;
	add.s64 	%rd1091, %rd212, %rd1090;
	st.global.u16 	[%rd1091+2], %r1241;
	bra.uni 	$L__BB1_544;
$L__BB1_542:
	cvt.u64.u32 	%rd1092, %r1039;
	add.s64 	%rd1093, %rd213, %rd1092;
	shl.b64 	%rd1094, %rd1093, 2;
	add.s64 	%rd1095, %rd212, %rd1094;
	st.global.f32 	[%rd1095+4], %f1959;
	bra.uni 	$L__BB1_544;
$L__BB1_543:
	cvt.rn.f16.f32 %rs101, %f1959;
	cvt.u64.u32 	%rd1096, %r1039;
	add.s64 	%rd1097, %rd213, %rd1096;
	shl.b64 	%rd1098, %rd1097, 1;
	add.s64 	%rd1099, %rd212, %rd1098;
	st.global.u16 	[%rd1099+2], %rs101;
$L__BB1_544:
	and.pred  	%p434, %p413, %p193;
	@!%p434 bra 	$L__BB1_550;
	bra.uni 	$L__BB1_545;
$L__BB1_545:
	ld.local.u64 	%rd1101, [%rd1+24];
	cvta.to.global.u64 	%rd214, %rd1101;
	ld.local.u32 	%r1244, [%rd1+64];
	cvt.u64.u32 	%rd1102, %r164;
	mul.lo.s64 	%rd1103, %rd1102, %rd3;
	cvt.u64.u32 	%rd1104, %r153;
	add.s64 	%rd215, %rd1103, %rd1104;
	//activate %f1960, %r1285
	setp.eq.s32 	%p435, %r1244, 0;
	@%p435 bra 	$L__BB1_548;
	setp.ne.s32 	%p436, %r1244, 1;
	@%p436 bra 	$L__BB1_549;
	mov.f32 	%f1636, 0f00000000;
	cvt.rn.bf16x2.f32 %r1245, %f1636, %f1960;
	shl.b64 	%rd1105, %rd215, 1;
	add.s64 	%rd1106, %rd214, %rd1105;
	st.global.u16 	[%rd1106], %r1245;
	bra.uni 	$L__BB1_550;
$L__BB1_548:
	shl.b64 	%rd1107, %rd215, 2;
	add.s64 	%rd1108, %rd214, %rd1107;
	st.global.f32 	[%rd1108], %f1960;
	bra.uni 	$L__BB1_550;
$L__BB1_549:
	cvt.rn.f16.f32 %rs102, %f1960;
	shl.b64 	%rd1109, %rd215, 1;
	add.s64 	%rd1110, %rd214, %rd1109;
	st.global.u16 	[%rd1110], %rs102;
$L__BB1_550:
	and.pred  	%p439, %p413, %p198;
	@!%p439 bra 	$L__BB1_556;
	bra.uni 	$L__BB1_551;
$L__BB1_551:
	ld.local.u64 	%rd1112, [%rd1+24];
	cvta.to.global.u64 	%rd216, %rd1112;
	ld.local.u32 	%r1248, [%rd1+64];
	cvt.u64.u32 	%rd1113, %r164;
	mul.lo.s64 	%rd1114, %rd1113, %rd3;
	cvt.u64.u32 	%rd1115, %r154;
	add.s64 	%rd217, %rd1114, %rd1115;
	//activate %f1961, %r1285
	setp.eq.s32 	%p440, %r1248, 0;
	@%p440 bra 	$L__BB1_554;
	setp.ne.s32 	%p441, %r1248, 1;
	@%p441 bra 	$L__BB1_555;
	mov.f32 	%f1641, 0f00000000;
	cvt.rn.bf16x2.f32 %r1249, %f1641, %f1961;
	shl.b64 	%rd1116, %rd217, 1;
	add.s64 	%rd1117, %rd216, %rd1116;
	st.global.u16 	[%rd1117], %r1249;
	bra.uni 	$L__BB1_556;
$L__BB1_554:
	shl.b64 	%rd1118, %rd217, 2;
	add.s64 	%rd1119, %rd216, %rd1118;
	st.global.f32 	[%rd1119], %f1961;
	bra.uni 	$L__BB1_556;
$L__BB1_555:
	cvt.rn.f16.f32 %rs103, %f1961;
	shl.b64 	%rd1120, %rd217, 1;
	add.s64 	%rd1121, %rd216, %rd1120;
	st.global.u16 	[%rd1121], %rs103;
$L__BB1_556:
	and.pred  	%p444, %p423, %p193;
	@!%p444 bra 	$L__BB1_562;
	bra.uni 	$L__BB1_557;
$L__BB1_557:
	ld.local.u64 	%rd1123, [%rd1+24];
	cvta.to.global.u64 	%rd218, %rd1123;
	ld.local.u32 	%r1252, [%rd1+64];
	cvt.u64.u32 	%rd1124, %r165;
	mul.lo.s64 	%rd1125, %rd1124, %rd3;
	cvt.u64.u32 	%rd1126, %r153;
	add.s64 	%rd219, %rd1125, %rd1126;
	//activate %f1962, %r1285
	setp.eq.s32 	%p445, %r1252, 0;
	@%p445 bra 	$L__BB1_560;
	setp.ne.s32 	%p446, %r1252, 1;
	@%p446 bra 	$L__BB1_561;
	mov.f32 	%f1646, 0f00000000;
	cvt.rn.bf16x2.f32 %r1253, %f1646, %f1962;
	shl.b64 	%rd1127, %rd219, 1;
	add.s64 	%rd1128, %rd218, %rd1127;
	st.global.u16 	[%rd1128], %r1253;
	bra.uni 	$L__BB1_562;
$L__BB1_560:
	shl.b64 	%rd1129, %rd219, 2;
	add.s64 	%rd1130, %rd218, %rd1129;
	st.global.f32 	[%rd1130], %f1962;
	bra.uni 	$L__BB1_562;
$L__BB1_561:
	cvt.rn.f16.f32 %rs104, %f1962;
	shl.b64 	%rd1131, %rd219, 1;
	add.s64 	%rd1132, %rd218, %rd1131;
	st.global.u16 	[%rd1132], %rs104;
$L__BB1_562:
	and.pred  	%p449, %p423, %p198;
	@!%p449 bra 	$L__BB1_568;
	bra.uni 	$L__BB1_563;
$L__BB1_563:
	ld.local.u64 	%rd1134, [%rd1+24];
	cvta.to.global.u64 	%rd220, %rd1134;
	ld.local.u32 	%r1256, [%rd1+64];
	cvt.u64.u32 	%rd1135, %r165;
	mul.lo.s64 	%rd1136, %rd1135, %rd3;
	cvt.u64.u32 	%rd1137, %r154;
	add.s64 	%rd221, %rd1136, %rd1137;
	//activate %f1963, %r1285
	setp.eq.s32 	%p450, %r1256, 0;
	@%p450 bra 	$L__BB1_566;
	setp.ne.s32 	%p451, %r1256, 1;
	@%p451 bra 	$L__BB1_567;
	mov.f32 	%f1651, 0f00000000;
	cvt.rn.bf16x2.f32 %r1257, %f1651, %f1963;
	shl.b64 	%rd1138, %rd221, 1;
	add.s64 	%rd1139, %rd220, %rd1138;
	st.global.u16 	[%rd1139], %r1257;
	bra.uni 	$L__BB1_568;
$L__BB1_566:
	shl.b64 	%rd1140, %rd221, 2;
	add.s64 	%rd1141, %rd220, %rd1140;
	st.global.f32 	[%rd1141], %f1963;
	bra.uni 	$L__BB1_568;
$L__BB1_567:
	cvt.rn.f16.f32 %rs105, %f1963;
	shl.b64 	%rd1142, %rd221, 1;
	add.s64 	%rd1143, %rd220, %rd1142;
	st.global.u16 	[%rd1143], %rs105;
$L__BB1_568:
	and.pred  	%p454, %p413, %p213;
	@!%p454 bra 	$L__BB1_574;
	bra.uni 	$L__BB1_569;
$L__BB1_569:
	ld.local.u64 	%rd1145, [%rd1+24];
	cvta.to.global.u64 	%rd222, %rd1145;
	ld.local.u32 	%r1260, [%rd1+64];
	cvt.u64.u32 	%rd1146, %r164;
	mul.lo.s64 	%rd1147, %rd1146, %rd3;
	cvt.u64.u32 	%rd1148, %r155;
	add.s64 	%rd223, %rd1147, %rd1148;
	//activate %f1964, %r1285
	setp.eq.s32 	%p455, %r1260, 0;
	@%p455 bra 	$L__BB1_572;
	setp.ne.s32 	%p456, %r1260, 1;
	@%p456 bra 	$L__BB1_573;
	mov.f32 	%f1656, 0f00000000;
	cvt.rn.bf16x2.f32 %r1261, %f1656, %f1964;
	shl.b64 	%rd1149, %rd223, 1;
	add.s64 	%rd1150, %rd222, %rd1149;
	st.global.u16 	[%rd1150], %r1261;
	bra.uni 	$L__BB1_574;
$L__BB1_572:
	shl.b64 	%rd1151, %rd223, 2;
	add.s64 	%rd1152, %rd222, %rd1151;
	st.global.f32 	[%rd1152], %f1964;
	bra.uni 	$L__BB1_574;
$L__BB1_573:
	cvt.rn.f16.f32 %rs106, %f1964;
	shl.b64 	%rd1153, %rd223, 1;
	add.s64 	%rd1154, %rd222, %rd1153;
	st.global.u16 	[%rd1154], %rs106;
$L__BB1_574:
	and.pred  	%p459, %p413, %p218;
	@!%p459 bra 	$L__BB1_580;
	bra.uni 	$L__BB1_575;
$L__BB1_575:
	ld.local.u64 	%rd1156, [%rd1+24];
	cvta.to.global.u64 	%rd224, %rd1156;
	ld.local.u32 	%r1264, [%rd1+64];
	cvt.u64.u32 	%rd1157, %r164;
	mul.lo.s64 	%rd1158, %rd1157, %rd3;
	cvt.u64.u32 	%rd1159, %r156;
	add.s64 	%rd225, %rd1158, %rd1159;
	//activate %f1965, %r1285
	setp.eq.s32 	%p460, %r1264, 0;
	@%p460 bra 	$L__BB1_578;
	setp.ne.s32 	%p461, %r1264, 1;
	@%p461 bra 	$L__BB1_579;
	mov.f32 	%f1661, 0f00000000;
	cvt.rn.bf16x2.f32 %r1265, %f1661, %f1965;
	shl.b64 	%rd1160, %rd225, 1;
	add.s64 	%rd1161, %rd224, %rd1160;
	st.global.u16 	[%rd1161], %r1265;
	bra.uni 	$L__BB1_580;
$L__BB1_578:
	shl.b64 	%rd1162, %rd225, 2;
	add.s64 	%rd1163, %rd224, %rd1162;
	st.global.f32 	[%rd1163], %f1965;
	bra.uni 	$L__BB1_580;
$L__BB1_579:
	cvt.rn.f16.f32 %rs107, %f1965;
	shl.b64 	%rd1164, %rd225, 1;
	add.s64 	%rd1165, %rd224, %rd1164;
	st.global.u16 	[%rd1165], %rs107;
$L__BB1_580:
	and.pred  	%p464, %p423, %p213;
	@!%p464 bra 	$L__BB1_586;
	bra.uni 	$L__BB1_581;
$L__BB1_581:
	ld.local.u64 	%rd1167, [%rd1+24];
	cvta.to.global.u64 	%rd226, %rd1167;
	ld.local.u32 	%r1268, [%rd1+64];
	cvt.u64.u32 	%rd1168, %r165;
	mul.lo.s64 	%rd1169, %rd1168, %rd3;
	cvt.u64.u32 	%rd1170, %r155;
	add.s64 	%rd227, %rd1169, %rd1170;
	//activate %f1966, %r1285
	setp.eq.s32 	%p465, %r1268, 0;
	@%p465 bra 	$L__BB1_584;
	setp.ne.s32 	%p466, %r1268, 1;
	@%p466 bra 	$L__BB1_585;
	mov.f32 	%f1666, 0f00000000;
	cvt.rn.bf16x2.f32 %r1269, %f1666, %f1966;
	shl.b64 	%rd1171, %rd227, 1;
	add.s64 	%rd1172, %rd226, %rd1171;
	st.global.u16 	[%rd1172], %r1269;
	bra.uni 	$L__BB1_586;
$L__BB1_584:
	shl.b64 	%rd1173, %rd227, 2;
	add.s64 	%rd1174, %rd226, %rd1173;
	st.global.f32 	[%rd1174], %f1966;
	bra.uni 	$L__BB1_586;
$L__BB1_585:
	cvt.rn.f16.f32 %rs108, %f1966;
	shl.b64 	%rd1175, %rd227, 1;
	add.s64 	%rd1176, %rd226, %rd1175;
	st.global.u16 	[%rd1176], %rs108;
$L__BB1_586:
	and.pred  	%p469, %p423, %p218;
	@!%p469 bra 	$L__BB1_592;
	bra.uni 	$L__BB1_587;
$L__BB1_587:
	ld.local.u64 	%rd1178, [%rd1+24];
	cvta.to.global.u64 	%rd228, %rd1178;
	ld.local.u32 	%r1272, [%rd1+64];
	cvt.u64.u32 	%rd1179, %r165;
	mul.lo.s64 	%rd1180, %rd1179, %rd3;
	cvt.u64.u32 	%rd1181, %r156;
	add.s64 	%rd229, %rd1180, %rd1181;
	//activate %f1967, %r1285
	setp.eq.s32 	%p470, %r1272, 0;
	@%p470 bra 	$L__BB1_590;
	setp.ne.s32 	%p471, %r1272, 1;
	@%p471 bra 	$L__BB1_591;
	mov.f32 	%f1671, 0f00000000;
	cvt.rn.bf16x2.f32 %r1273, %f1671, %f1967;
	shl.b64 	%rd1182, %rd229, 1;
	add.s64 	%rd1183, %rd228, %rd1182;
	st.global.u16 	[%rd1183], %r1273;
	bra.uni 	$L__BB1_592;
$L__BB1_590:
	shl.b64 	%rd1184, %rd229, 2;
	add.s64 	%rd1185, %rd228, %rd1184;
	st.global.f32 	[%rd1185], %f1967;
	bra.uni 	$L__BB1_592;
$L__BB1_591:
	cvt.rn.f16.f32 %rs109, %f1967;
	shl.b64 	%rd1186, %rd229, 1;
	add.s64 	%rd1187, %rd228, %rd1186;
	st.global.u16 	[%rd1187], %rs109;
$L__BB1_592:
	and.pred  	%p474, %p413, %p233;
	@!%p474 bra 	$L__BB1_598;
	bra.uni 	$L__BB1_593;
$L__BB1_593:
	ld.local.u64 	%rd1189, [%rd1+24];
	cvta.to.global.u64 	%rd230, %rd1189;
	ld.local.u32 	%r1276, [%rd1+64];
	cvt.u64.u32 	%rd1190, %r164;
	mul.lo.s64 	%rd1191, %rd1190, %rd3;
	cvt.u64.u32 	%rd1192, %r157;
	add.s64 	%rd231, %rd1191, %rd1192;
	//activate %f1968, %r1285
	setp.eq.s32 	%p475, %r1276, 0;
	@%p475 bra 	$L__BB1_596;
	setp.ne.s32 	%p476, %r1276, 1;
	@%p476 bra 	$L__BB1_597;
	mov.f32 	%f1676, 0f00000000;
	cvt.rn.bf16x2.f32 %r1277, %f1676, %f1968;
	shl.b64 	%rd1193, %rd231, 1;
	add.s64 	%rd1194, %rd230, %rd1193;
	st.global.u16 	[%rd1194], %r1277;
	bra.uni 	$L__BB1_598;
$L__BB1_596:
	shl.b64 	%rd1195, %rd231, 2;
	add.s64 	%rd1196, %rd230, %rd1195;
	st.global.f32 	[%rd1196], %f1968;
	bra.uni 	$L__BB1_598;
$L__BB1_597:
	cvt.rn.f16.f32 %rs110, %f1968;
	shl.b64 	%rd1197, %rd231, 1;
	add.s64 	%rd1198, %rd230, %rd1197;
	st.global.u16 	[%rd1198], %rs110;
$L__BB1_598:
	and.pred  	%p479, %p413, %p238;
	@!%p479 bra 	$L__BB1_604;
	bra.uni 	$L__BB1_599;
$L__BB1_599:
	ld.local.u64 	%rd1199, [%rd1+24];
	cvta.to.global.u64 	%rd232, %rd1199;
	ld.local.u32 	%r1279, [%rd1+64];
	cvt.u64.u32 	%rd1200, %r164;
	mul.lo.s64 	%rd1201, %rd1200, %rd3;
	cvt.u64.u32 	%rd1202, %r159;
	add.s64 	%rd233, %rd1201, %rd1202;
	//activate %f1969, %r1285
	setp.eq.s32 	%p480, %r1279, 0;
	@%p480 bra 	$L__BB1_602;
	setp.ne.s32 	%p481, %r1279, 1;
	@%p481 bra 	$L__BB1_603;
	mov.f32 	%f1681, 0f00000000;
	cvt.rn.bf16x2.f32 %r1280, %f1681, %f1969;
	shl.b64 	%rd1203, %rd233, 1;
	add.s64 	%rd1204, %rd232, %rd1203;
	st.global.u16 	[%rd1204], %r1280;
	bra.uni 	$L__BB1_604;
$L__BB1_602:
	shl.b64 	%rd1205, %rd233, 2;
	add.s64 	%rd1206, %rd232, %rd1205;
	st.global.f32 	[%rd1206], %f1969;
	bra.uni 	$L__BB1_604;
$L__BB1_603:
	cvt.rn.f16.f32 %rs111, %f1969;
	shl.b64 	%rd1207, %rd233, 1;
	add.s64 	%rd1208, %rd232, %rd1207;
	st.global.u16 	[%rd1208], %rs111;
$L__BB1_604:
	and.pred  	%p484, %p423, %p233;
	@!%p484 bra 	$L__BB1_610;
	bra.uni 	$L__BB1_605;
$L__BB1_605:
	ld.local.u64 	%rd1210, [%rd1+24];
	cvta.to.global.u64 	%rd234, %rd1210;
	ld.local.u32 	%r1283, [%rd1+64];
	cvt.u64.u32 	%rd1211, %r165;
	mul.lo.s64 	%rd1212, %rd1211, %rd3;
	cvt.u64.u32 	%rd1213, %r157;
	add.s64 	%rd235, %rd1212, %rd1213;
	//activate %f1970, %r1285
	setp.eq.s32 	%p485, %r1283, 0;
	@%p485 bra 	$L__BB1_608;
	setp.ne.s32 	%p486, %r1283, 1;
	@%p486 bra 	$L__BB1_609;
	mov.f32 	%f1686, 0f00000000;
	cvt.rn.bf16x2.f32 %r1284, %f1686, %f1970;
	shl.b64 	%rd1214, %rd235, 1;
	add.s64 	%rd1215, %rd234, %rd1214;
	st.global.u16 	[%rd1215], %r1284;
	bra.uni 	$L__BB1_610;
$L__BB1_608:
	shl.b64 	%rd1216, %rd235, 2;
	add.s64 	%rd1217, %rd234, %rd1216;
	st.global.f32 	[%rd1217], %f1970;
	bra.uni 	$L__BB1_610;
$L__BB1_609:
	cvt.rn.f16.f32 %rs112, %f1970;
	shl.b64 	%rd1218, %rd235, 1;
	add.s64 	%rd1219, %rd234, %rd1218;
	st.global.u16 	[%rd1219], %rs112;
$L__BB1_610:
	and.pred  	%p489, %p423, %p238;
	@!%p489 bra 	$L__BB1_616;
	bra.uni 	$L__BB1_611;
$L__BB1_611:
	ld.local.u64 	%rd1220, [%rd1+24];
	cvta.to.global.u64 	%rd236, %rd1220;
	ld.local.u32 	%r1286, [%rd1+64];
	cvt.u64.u32 	%rd1221, %r165;
	mul.lo.s64 	%rd1222, %rd1221, %rd3;
	cvt.u64.u32 	%rd1223, %r159;
	add.s64 	%rd237, %rd1222, %rd1223;
	//activate %f1971, %r1285
	setp.eq.s32 	%p490, %r1286, 0;
	@%p490 bra 	$L__BB1_614;
	setp.ne.s32 	%p491, %r1286, 1;
	@%p491 bra 	$L__BB1_615;
	mov.f32 	%f1691, 0f00000000;
	cvt.rn.bf16x2.f32 %r1287, %f1691, %f1971;
	shl.b64 	%rd1224, %rd237, 1;
	add.s64 	%rd1225, %rd236, %rd1224;
	st.global.u16 	[%rd1225], %r1287;
	bra.uni 	$L__BB1_616;
$L__BB1_614:
	shl.b64 	%rd1226, %rd237, 2;
	add.s64 	%rd1227, %rd236, %rd1226;
	st.global.f32 	[%rd1227], %f1971;
	bra.uni 	$L__BB1_616;
$L__BB1_615:
	cvt.rn.f16.f32 %rs113, %f1971;
	shl.b64 	%rd1228, %rd237, 1;
	add.s64 	%rd1229, %rd236, %rd1228;
	st.global.u16 	[%rd1229], %rs113;
$L__BB1_616:
	ret;
}
`;
