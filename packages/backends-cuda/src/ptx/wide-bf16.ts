// Made by `npm run build:ptx` from sources of the stamp 8120b5a374787d2aede5808fefd17295.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry wide_64_bf16(
	.param .align 8 .b8 wide_64_bf16_param_0[576]
)
.maxntid 128, 1, 1
{
	.local .align 8 .b8 	__local_depot0[576];
	.reg .b64 	%SP;
	.reg .b64 	%SPL;
	.reg .pred 	%p<291>;
	.reg .b16 	%rs<65>;
	.reg .b32 	%r<810>;
	.reg .f32 	%f<1269>;
	.reg .b64 	%rd<751>;
	.shared .align 16 .b8 _ZZL17wide_64_bf16_bodyRK17wide_64_bf16_argsE4left[10240];
	.shared .align 16 .b8 _ZZL17wide_64_bf16_bodyRK17wide_64_bf16_argsE5right[5120];
	mov.u64 	%SPL, __local_depot0;
	add.u64 	%rd150, %SPL, 0;
	ld.param.u32 	%r93, [wide_64_bf16_param_0+348];
	ld.param.u32 	%r94, [wide_64_bf16_param_0+344];
	ld.param.u32 	%r95, [wide_64_bf16_param_0+340];
	ld.param.u32 	%r96, [wide_64_bf16_param_0+336];
	ld.param.u32 	%r97, [wide_64_bf16_param_0+332];
	ld.param.u32 	%r98, [wide_64_bf16_param_0+328];
	ld.param.u32 	%r99, [wide_64_bf16_param_0+324];
	ld.param.u32 	%r100, [wide_64_bf16_param_0+320];
	ld.param.u64 	%rd151, [wide_64_bf16_param_0+312];
	ld.param.u64 	%rd152, [wide_64_bf16_param_0+304];
	ld.param.u64 	%rd153, [wide_64_bf16_param_0+296];
	ld.param.u64 	%rd154, [wide_64_bf16_param_0+288];
	ld.param.u32 	%r101, [wide_64_bf16_param_0+280];
	ld.param.u32 	%r102, [wide_64_bf16_param_0+276];
	ld.param.u32 	%r103, [wide_64_bf16_param_0+272];
	ld.param.u32 	%r104, [wide_64_bf16_param_0+268];
	ld.param.u32 	%r105, [wide_64_bf16_param_0+264];
	ld.param.u32 	%r106, [wide_64_bf16_param_0+260];
	ld.param.u32 	%r107, [wide_64_bf16_param_0+256];
	ld.param.u32 	%r108, [wide_64_bf16_param_0+252];
	ld.param.u32 	%r109, [wide_64_bf16_param_0+248];
	ld.param.u64 	%rd155, [wide_64_bf16_param_0+240];
	ld.param.u64 	%rd156, [wide_64_bf16_param_0+232];
	ld.param.u64 	%rd157, [wide_64_bf16_param_0+224];
	ld.param.u64 	%rd158, [wide_64_bf16_param_0+216];
	ld.param.u32 	%r110, [wide_64_bf16_param_0+208];
	ld.param.u32 	%r111, [wide_64_bf16_param_0+204];
	ld.param.u32 	%r112, [wide_64_bf16_param_0+200];
	ld.param.u32 	%r113, [wide_64_bf16_param_0+196];
	ld.param.u32 	%r114, [wide_64_bf16_param_0+192];
	ld.param.u32 	%r115, [wide_64_bf16_param_0+188];
	ld.param.u32 	%r116, [wide_64_bf16_param_0+184];
	ld.param.u32 	%r117, [wide_64_bf16_param_0+180];
	ld.param.u32 	%r118, [wide_64_bf16_param_0+176];
	ld.param.u64 	%rd159, [wide_64_bf16_param_0+168];
	ld.param.u64 	%rd160, [wide_64_bf16_param_0+160];
	ld.param.u64 	%rd161, [wide_64_bf16_param_0+152];
	ld.param.u64 	%rd162, [wide_64_bf16_param_0+144];
	ld.param.u32 	%r119, [wide_64_bf16_param_0+136];
	ld.param.u32 	%r120, [wide_64_bf16_param_0+132];
	ld.param.u32 	%r121, [wide_64_bf16_param_0+128];
	ld.param.u32 	%r122, [wide_64_bf16_param_0+124];
	ld.param.u32 	%r123, [wide_64_bf16_param_0+120];
	ld.param.u32 	%r124, [wide_64_bf16_param_0+116];
	ld.param.u32 	%r125, [wide_64_bf16_param_0+112];
	ld.param.u32 	%r126, [wide_64_bf16_param_0+108];
	ld.param.u32 	%r127, [wide_64_bf16_param_0+104];
	ld.param.u64 	%rd163, [wide_64_bf16_param_0+96];
	ld.param.u64 	%rd164, [wide_64_bf16_param_0+88];
	ld.param.u64 	%rd165, [wide_64_bf16_param_0+80];
	ld.param.u64 	%rd166, [wide_64_bf16_param_0+72];
	ld.param.u32 	%r128, [wide_64_bf16_param_0+64];
	ld.param.u32 	%r129, [wide_64_bf16_param_0+60];
	ld.param.u32 	%r130, [wide_64_bf16_param_0+56];
	ld.param.u32 	%r131, [wide_64_bf16_param_0+52];
	ld.param.u32 	%r132, [wide_64_bf16_param_0+48];
	ld.param.u32 	%r133, [wide_64_bf16_param_0+44];
	ld.param.u32 	%r134, [wide_64_bf16_param_0+40];
	ld.param.u32 	%r135, [wide_64_bf16_param_0+36];
	ld.param.u32 	%r136, [wide_64_bf16_param_0+32];
	ld.param.u64 	%rd167, [wide_64_bf16_param_0+24];
	ld.param.u64 	%rd168, [wide_64_bf16_param_0+16];
	ld.param.u64 	%rd169, [wide_64_bf16_param_0+8];
	ld.param.u64 	%rd170, [wide_64_bf16_param_0];
	ld.param.u32 	%r137, [wide_64_bf16_param_0+568];
	ld.param.u32 	%r138, [wide_64_bf16_param_0+564];
	ld.param.u32 	%r139, [wide_64_bf16_param_0+560];
	ld.param.u32 	%r140, [wide_64_bf16_param_0+556];
	ld.param.u32 	%r141, [wide_64_bf16_param_0+552];
	ld.param.u32 	%r142, [wide_64_bf16_param_0+548];
	ld.param.u32 	%r143, [wide_64_bf16_param_0+544];
	ld.param.u32 	%r144, [wide_64_bf16_param_0+540];
	ld.param.u32 	%r145, [wide_64_bf16_param_0+536];
	ld.param.u64 	%rd171, [wide_64_bf16_param_0+528];
	ld.param.u64 	%rd172, [wide_64_bf16_param_0+520];
	ld.param.u64 	%rd173, [wide_64_bf16_param_0+512];
	ld.param.u64 	%rd174, [wide_64_bf16_param_0+504];
	ld.param.u32 	%r146, [wide_64_bf16_param_0+496];
	ld.param.u32 	%r147, [wide_64_bf16_param_0+492];
	ld.param.u32 	%r148, [wide_64_bf16_param_0+488];
	ld.param.u32 	%r149, [wide_64_bf16_param_0+484];
	ld.param.u32 	%r150, [wide_64_bf16_param_0+480];
	ld.param.u32 	%r151, [wide_64_bf16_param_0+476];
	ld.param.u32 	%r152, [wide_64_bf16_param_0+472];
	ld.param.u32 	%r153, [wide_64_bf16_param_0+468];
	ld.param.u32 	%r154, [wide_64_bf16_param_0+464];
	ld.param.u64 	%rd175, [wide_64_bf16_param_0+456];
	ld.param.u64 	%rd176, [wide_64_bf16_param_0+448];
	ld.param.u64 	%rd177, [wide_64_bf16_param_0+440];
	ld.param.u64 	%rd178, [wide_64_bf16_param_0+432];
	ld.param.u32 	%r155, [wide_64_bf16_param_0+424];
	ld.param.u32 	%r156, [wide_64_bf16_param_0+420];
	ld.param.u32 	%r157, [wide_64_bf16_param_0+416];
	ld.param.u32 	%r158, [wide_64_bf16_param_0+412];
	ld.param.u32 	%r159, [wide_64_bf16_param_0+408];
	ld.param.u32 	%r160, [wide_64_bf16_param_0+404];
	ld.param.u32 	%r161, [wide_64_bf16_param_0+400];
	ld.param.u32 	%r162, [wide_64_bf16_param_0+396];
	ld.param.u32 	%r163, [wide_64_bf16_param_0+392];
	ld.param.u64 	%rd179, [wide_64_bf16_param_0+384];
	ld.param.u64 	%rd180, [wide_64_bf16_param_0+376];
	ld.param.u64 	%rd181, [wide_64_bf16_param_0+368];
	ld.param.u64 	%rd182, [wide_64_bf16_param_0+360];
	ld.param.u32 	%r164, [wide_64_bf16_param_0+352];
	st.local.u64 	[%rd150], %rd170;
	st.local.u64 	[%rd150+8], %rd169;
	st.local.u64 	[%rd150+16], %rd168;
	st.local.u64 	[%rd150+24], %rd167;
	st.local.v2.u32 	[%rd150+32], {%r136, %r135};
	st.local.v2.u32 	[%rd150+40], {%r134, %r133};
	st.local.v2.u32 	[%rd150+48], {%r132, %r131};
	st.local.v2.u32 	[%rd150+56], {%r130, %r129};
	st.local.u32 	[%rd150+64], %r128;
	st.local.u64 	[%rd150+72], %rd166;
	st.local.u64 	[%rd150+80], %rd165;
	st.local.u64 	[%rd150+88], %rd164;
	st.local.u64 	[%rd150+96], %rd163;
	st.local.v2.u32 	[%rd150+104], {%r127, %r126};
	st.local.v2.u32 	[%rd150+112], {%r125, %r124};
	st.local.v2.u32 	[%rd150+120], {%r123, %r122};
	st.local.v2.u32 	[%rd150+128], {%r121, %r120};
	st.local.u32 	[%rd150+136], %r119;
	st.local.u64 	[%rd150+144], %rd162;
	st.local.u64 	[%rd150+152], %rd161;
	st.local.u64 	[%rd150+160], %rd160;
	st.local.u64 	[%rd150+168], %rd159;
	st.local.v2.u32 	[%rd150+176], {%r118, %r117};
	st.local.v2.u32 	[%rd150+184], {%r116, %r115};
	st.local.v2.u32 	[%rd150+192], {%r114, %r113};
	st.local.v2.u32 	[%rd150+200], {%r112, %r111};
	st.local.u32 	[%rd150+208], %r110;
	st.local.u64 	[%rd150+216], %rd158;
	st.local.u64 	[%rd150+224], %rd157;
	st.local.u64 	[%rd150+232], %rd156;
	st.local.u64 	[%rd150+240], %rd155;
	st.local.v2.u32 	[%rd150+248], {%r109, %r108};
	st.local.v2.u32 	[%rd150+256], {%r107, %r106};
	st.local.v2.u32 	[%rd150+264], {%r105, %r104};
	st.local.v2.u32 	[%rd150+272], {%r103, %r102};
	st.local.u32 	[%rd150+280], %r101;
	st.local.u64 	[%rd150+288], %rd154;
	st.local.u64 	[%rd150+296], %rd153;
	st.local.u64 	[%rd150+304], %rd152;
	st.local.u64 	[%rd150+312], %rd151;
	st.local.v2.u32 	[%rd150+320], {%r100, %r99};
	st.local.v2.u32 	[%rd150+328], {%r98, %r97};
	st.local.v2.u32 	[%rd150+336], {%r96, %r95};
	st.local.v2.u32 	[%rd150+344], {%r94, %r93};
	st.local.u32 	[%rd150+352], %r164;
	st.local.u64 	[%rd150+360], %rd182;
	st.local.u64 	[%rd150+368], %rd181;
	st.local.u64 	[%rd150+376], %rd180;
	st.local.u64 	[%rd150+384], %rd179;
	st.local.v2.u32 	[%rd150+392], {%r163, %r162};
	st.local.v2.u32 	[%rd150+400], {%r161, %r160};
	st.local.v2.u32 	[%rd150+408], {%r159, %r158};
	st.local.v2.u32 	[%rd150+416], {%r157, %r156};
	st.local.u32 	[%rd150+424], %r155;
	st.local.u64 	[%rd150+432], %rd178;
	st.local.u64 	[%rd150+440], %rd177;
	st.local.u64 	[%rd150+448], %rd176;
	st.local.u64 	[%rd150+456], %rd175;
	st.local.v2.u32 	[%rd150+464], {%r154, %r153};
	st.local.v2.u32 	[%rd150+472], {%r152, %r151};
	st.local.v2.u32 	[%rd150+480], {%r150, %r149};
	st.local.v2.u32 	[%rd150+488], {%r148, %r147};
	st.local.u32 	[%rd150+496], %r146;
	st.local.u64 	[%rd150+504], %rd174;
	st.local.u64 	[%rd150+512], %rd173;
	st.local.u64 	[%rd150+520], %rd172;
	st.local.u64 	[%rd150+528], %rd171;
	st.local.v2.u32 	[%rd150+536], {%r145, %r144};
	st.local.v2.u32 	[%rd150+544], {%r143, %r142};
	st.local.v2.u32 	[%rd150+552], {%r141, %r140};
	st.local.v2.u32 	[%rd150+560], {%r139, %r138};
	st.local.u32 	[%rd150+568], %r137;
	mov.u32 	%r803, %ctaid.z;
	mul.wide.u32 	%rd183, %r803, 72;
	add.s64 	%rd1, %rd150, %rd183;
	mov.u32 	%r165, %ctaid.y;
	shl.b32 	%r2, %r165, 6;
	ld.local.u32 	%r9, [%rd1+32];
	setp.ge.s32 	%p2, %r2, %r9;
	@%p2 bra 	$L__BB0_354;
	mov.u32 	%r166, %ctaid.x;
	shl.b32 	%r3, %r166, 6;
	ld.local.u32 	%r168, [%rd1+36];
	setp.ge.s32 	%p3, %r3, %r168;
	@%p3 bra 	$L__BB0_354;
	mov.u32 	%r4, %tid.x;
	bfe.u32 	%r5, %r4, 2, 3;
	and.b32  	%r6, %r4, 3;
	and.b32  	%r7, %r4, 32;
	shr.u32 	%r167, %r4, 1;
	and.b32  	%r8, %r167, 480;
	cvt.s64.s32 	%rd3, %r168;
	cvt.u32.u64 	%r169, %rd3;
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
	selp.b32 	%r14, %r169, %r13, %p4;
	and.b32  	%r15, %r14, 7;
	setp.eq.s32 	%p5, %r11, 1;
	and.b32  	%r16, %r4, 31;
	shr.u32 	%r170, %r4, 6;
	selp.b32 	%r17, %r16, %r170, %p5;
	shr.u32 	%r172, %r4, 5;
	and.b32  	%r19, %r4, 63;
	selp.b32 	%r173, %r172, %r19, %p5;
	selp.b32 	%r174, 4, 0, %p5;
	selp.b32 	%r20, 0, 2, %p5;
	cvt.s64.s32 	%rd5, %r14;
	selp.b32 	%r175, 3, 2, %p4;
	selp.b32 	%r176, 7, 3, %p4;
	or.b32  	%r177, %r173, %r2;
	cvt.u64.u32 	%rd6, %r177;
	cvt.s64.s32 	%rd7, %r11;
	selp.b64 	%rd8, 4, 0, %p5;
	selp.b64 	%rd184, 0, 2, %p5;
	mul.lo.s64 	%rd9, %rd184, %rd7;
	selp.b64 	%rd10, %rd4, %rd2, %p4;
	shl.b32 	%r806, %r6, 1;
	mad.lo.s32 	%r178, %r173, 40, %r17;
	mul.wide.u32 	%rd185, %r178, 2;
	mov.u64 	%rd186, _ZZL17wide_64_bf16_bodyRK17wide_64_bf16_argsE4left;
	add.s64 	%rd11, %rd186, %rd185;
	add.s64 	%rd187, %rd186, 5120;
	add.s64 	%rd12, %rd187, %rd185;
	add.s32 	%r179, %r174, %r173;
	add.s32 	%r180, %r20, %r17;
	mad.lo.s32 	%r181, %r179, 40, %r180;
	mul.wide.u32 	%rd188, %r181, 2;
	add.s64 	%rd13, %rd186, %rd188;
	add.s64 	%rd14, %rd187, %rd188;
	add.s32 	%r182, %r179, %r174;
	add.s32 	%r183, %r180, %r20;
	mad.lo.s32 	%r184, %r182, 40, %r183;
	mul.wide.u32 	%rd189, %r184, 2;
	add.s64 	%rd15, %rd186, %rd189;
	add.s64 	%rd16, %rd187, %rd189;
	add.s32 	%r185, %r182, %r174;
	add.s32 	%r186, %r183, %r20;
	mad.lo.s32 	%r187, %r185, 40, %r186;
	mul.wide.u32 	%rd190, %r187, 2;
	add.s64 	%rd17, %rd186, %rd190;
	add.s64 	%rd18, %rd187, %rd190;
	add.s32 	%r188, %r185, %r174;
	add.s32 	%r189, %r186, %r20;
	mad.lo.s32 	%r190, %r188, 40, %r189;
	mul.wide.u32 	%rd191, %r190, 2;
	add.s64 	%rd19, %rd186, %rd191;
	add.s64 	%rd20, %rd187, %rd191;
	add.s32 	%r191, %r188, %r174;
	add.s32 	%r192, %r189, %r20;
	mad.lo.s32 	%r193, %r191, 40, %r192;
	mul.wide.u32 	%rd192, %r193, 2;
	add.s64 	%rd21, %rd186, %rd192;
	add.s64 	%rd22, %rd187, %rd192;
	add.s32 	%r194, %r191, %r174;
	add.s32 	%r195, %r192, %r20;
	mad.lo.s32 	%r196, %r194, 40, %r195;
	mul.wide.u32 	%rd193, %r196, 2;
	add.s64 	%rd23, %rd186, %rd193;
	add.s64 	%rd24, %rd187, %rd193;
	add.s32 	%r197, %r194, %r174;
	add.s32 	%r198, %r195, %r20;
	mad.lo.s32 	%r199, %r197, 40, %r198;
	mul.wide.u32 	%rd194, %r199, 2;
	add.s64 	%rd25, %rd186, %rd194;
	add.s64 	%rd26, %rd187, %rd194;
	add.s32 	%r200, %r197, %r174;
	add.s32 	%r201, %r198, %r20;
	mad.lo.s32 	%r202, %r200, 40, %r201;
	mul.wide.u32 	%rd195, %r202, 2;
	add.s64 	%rd27, %rd186, %rd195;
	add.s64 	%rd28, %rd187, %rd195;
	add.s32 	%r203, %r200, %r174;
	add.s32 	%r204, %r201, %r20;
	mad.lo.s32 	%r205, %r203, 40, %r204;
	mul.wide.u32 	%rd196, %r205, 2;
	add.s64 	%rd29, %rd186, %rd196;
	add.s64 	%rd30, %rd187, %rd196;
	add.s32 	%r206, %r203, %r174;
	add.s32 	%r207, %r204, %r20;
	mad.lo.s32 	%r208, %r206, 40, %r207;
	mul.wide.u32 	%rd197, %r208, 2;
	add.s64 	%rd31, %rd186, %rd197;
	add.s64 	%rd32, %rd187, %rd197;
	add.s32 	%r209, %r206, %r174;
	add.s32 	%r210, %r207, %r20;
	mad.lo.s32 	%r211, %r209, 40, %r210;
	mul.wide.u32 	%rd198, %r211, 2;
	add.s64 	%rd33, %rd186, %rd198;
	add.s64 	%rd34, %rd187, %rd198;
	add.s32 	%r212, %r209, %r174;
	add.s32 	%r213, %r210, %r20;
	mad.lo.s32 	%r214, %r212, 40, %r213;
	mul.wide.u32 	%rd199, %r214, 2;
	add.s64 	%rd35, %rd186, %rd199;
	add.s64 	%rd36, %rd187, %rd199;
	add.s32 	%r215, %r212, %r174;
	add.s32 	%r216, %r213, %r20;
	mad.lo.s32 	%r217, %r215, 40, %r216;
	mul.wide.u32 	%rd200, %r217, 2;
	add.s64 	%rd37, %rd186, %rd200;
	add.s64 	%rd38, %rd187, %rd200;
	add.s32 	%r218, %r215, %r174;
	add.s32 	%r219, %r216, %r20;
	mad.lo.s32 	%r220, %r218, 40, %r219;
	mul.wide.u32 	%rd201, %r220, 2;
	add.s64 	%rd39, %rd186, %rd201;
	add.s64 	%rd40, %rd187, %rd201;
	add.s32 	%r221, %r218, %r174;
	add.s32 	%r222, %r219, %r20;
	mad.lo.s32 	%r223, %r221, 40, %r222;
	mul.wide.u32 	%rd202, %r223, 2;
	add.s64 	%rd41, %rd186, %rd202;
	add.s64 	%rd42, %rd187, %rd202;
	shr.u32 	%r22, %r4, %r175;
	and.b32  	%r224, %r4, %r176;
	shl.b32 	%r23, %r224, 3;
	mad.lo.s32 	%r225, %r22, 40, %r23;
	mul.wide.u32 	%rd203, %r225, 2;
	mov.u64 	%rd204, _ZZL17wide_64_bf16_bodyRK17wide_64_bf16_argsE5right;
	add.s64 	%rd43, %rd204, %rd203;
	mul.lo.s32 	%r226, %r224, 320;
	add.s32 	%r227, %r226, %r22;
	mul.wide.u32 	%rd205, %r227, 2;
	add.s64 	%rd44, %rd204, %rd205;
	cvt.u64.u32 	%rd206, %r22;
	cvt.u64.u32 	%rd207, %r226;
	add.s64 	%rd208, %rd207, %rd206;
	shl.b64 	%rd209, %rd208, 1;
	add.s64 	%rd45, %rd204, %rd209;
	add.s32 	%r228, %r4, 128;
	shr.u32 	%r24, %r228, %r175;
	mad.lo.s32 	%r229, %r24, 40, %r23;
	mul.wide.u32 	%rd210, %r229, 2;
	add.s64 	%rd46, %rd204, %rd210;
	add.s32 	%r230, %r226, %r24;
	mul.wide.u32 	%rd211, %r230, 2;
	add.s64 	%rd47, %rd204, %rd211;
	cvt.u64.u32 	%rd212, %r24;
	add.s64 	%rd213, %rd207, %rd212;
	shl.b64 	%rd214, %rd213, 1;
	add.s64 	%rd48, %rd204, %rd214;
	add.s32 	%r25, %r174, %r177;
	add.s32 	%r26, %r25, %r174;
	add.s32 	%r27, %r26, %r174;
	add.s32 	%r28, %r27, %r174;
	add.s32 	%r29, %r28, %r174;
	add.s32 	%r30, %r29, %r174;
	add.s32 	%r31, %r30, %r174;
	add.s32 	%r32, %r31, %r174;
	add.s32 	%r33, %r32, %r174;
	add.s32 	%r34, %r33, %r174;
	add.s32 	%r35, %r34, %r174;
	add.s32 	%r36, %r35, %r174;
	add.s32 	%r37, %r36, %r174;
	add.s32 	%r38, %r37, %r174;
	add.s32 	%r39, %r38, %r174;
	or.b32  	%r231, %r8, %r5;
	mul.lo.s32 	%r40, %r231, 40;
	or.b32  	%r232, %r7, %r5;
	mul.lo.s32 	%r41, %r232, 40;
	mov.b32 	%r807, -32;
	mov.f32 	%f1173, 0f00000000;
	setp.eq.s32 	%p10, %r10, 0;
	setp.ne.s32 	%p11, %r10, 0;
	mov.f32 	%f1174, %f1173;
	mov.f32 	%f1175, %f1173;
	mov.f32 	%f1176, %f1173;
	mov.f32 	%f1177, %f1173;
	mov.f32 	%f1178, %f1173;
	mov.f32 	%f1179, %f1173;
	mov.f32 	%f1180, %f1173;
	mov.f32 	%f1181, %f1173;
	mov.f32 	%f1182, %f1173;
	mov.f32 	%f1183, %f1173;
	mov.f32 	%f1184, %f1173;
	mov.f32 	%f1185, %f1173;
	mov.f32 	%f1186, %f1173;
	mov.f32 	%f1187, %f1173;
	mov.f32 	%f1188, %f1173;
	mov.f32 	%f1189, %f1173;
	mov.f32 	%f1190, %f1173;
	mov.f32 	%f1191, %f1173;
	mov.f32 	%f1192, %f1173;
	mov.f32 	%f1193, %f1173;
	mov.f32 	%f1194, %f1173;
	mov.f32 	%f1195, %f1173;
	mov.f32 	%f1196, %f1173;
	mov.f32 	%f1197, %f1173;
	mov.f32 	%f1198, %f1173;
	mov.f32 	%f1199, %f1173;
	mov.f32 	%f1200, %f1173;
	mov.f32 	%f1201, %f1173;
	mov.f32 	%f1202, %f1173;
	mov.f32 	%f1203, %f1173;
	mov.f32 	%f1204, %f1173;
	bra.uni 	$L__BB0_9;
$L__BB0_164:
	bar.sync 0;
$L__BB0_165:
	setp.lt.s32 	%p128, %r807, %r13;
	@%p128 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_4;
$L__BB0_9:
	.pragma "nounroll";
	setp.lt.s32 	%p9, %r807, 0;
	setp.eq.s32 	%p289, %r15, 0;
	@%p9 bra 	$L__BB0_56;
	mov.f32 	%f415, 0f00000000;
	cvt.rn.bf16x2.f32 %r233, %f415, %f1117;
	shl.b32 	%r234, %r233, 16;
	mov.b32 %f417, %r234;
	sub.rn.f32 	%f420, %f1117, %f417;
	and.b32  	%r235, %r233, -65536;
	mov.b32 %f418, %r235;
	sub.rn.f32 	%f419, %f415, %f418;
	cvt.rn.bf16x2.f32 %r236, %f419, %f420;
	st.shared.u16 	[%rd11], %r233;
	@%p10 bra 	$L__BB0_11;
	bra.uni 	$L__BB0_12;
$L__BB0_11:
	cvt.u16.u32 	%rs1, %r236;
	st.shared.u16 	[%rd12], %rs1;
$L__BB0_12:
	cvt.rn.bf16x2.f32 %r237, %f415, %f1118;
	shl.b32 	%r238, %r237, 16;
	mov.b32 %f423, %r238;
	sub.rn.f32 	%f426, %f1118, %f423;
	and.b32  	%r239, %r237, -65536;
	mov.b32 %f424, %r239;
	sub.rn.f32 	%f425, %f415, %f424;
	cvt.rn.bf16x2.f32 %r240, %f425, %f426;
	st.shared.u16 	[%rd13], %r237;
	@%p11 bra 	$L__BB0_14;
	cvt.u16.u32 	%rs2, %r240;
	st.shared.u16 	[%rd14], %rs2;
$L__BB0_14:
	cvt.rn.bf16x2.f32 %r241, %f415, %f1119;
	shl.b32 	%r242, %r241, 16;
	mov.b32 %f429, %r242;
	sub.rn.f32 	%f432, %f1119, %f429;
	and.b32  	%r243, %r241, -65536;
	mov.b32 %f430, %r243;
	sub.rn.f32 	%f431, %f415, %f430;
	cvt.rn.bf16x2.f32 %r244, %f431, %f432;
	st.shared.u16 	[%rd15], %r241;
	@%p11 bra 	$L__BB0_16;
	cvt.u16.u32 	%rs3, %r244;
	st.shared.u16 	[%rd16], %rs3;
$L__BB0_16:
	cvt.rn.bf16x2.f32 %r245, %f415, %f1120;
	shl.b32 	%r246, %r245, 16;
	mov.b32 %f435, %r246;
	sub.rn.f32 	%f438, %f1120, %f435;
	and.b32  	%r247, %r245, -65536;
	mov.b32 %f436, %r247;
	sub.rn.f32 	%f437, %f415, %f436;
	cvt.rn.bf16x2.f32 %r248, %f437, %f438;
	st.shared.u16 	[%rd17], %r245;
	@%p11 bra 	$L__BB0_18;
	cvt.u16.u32 	%rs4, %r248;
	st.shared.u16 	[%rd18], %rs4;
$L__BB0_18:
	cvt.rn.bf16x2.f32 %r249, %f415, %f1121;
	shl.b32 	%r250, %r249, 16;
	mov.b32 %f441, %r250;
	sub.rn.f32 	%f444, %f1121, %f441;
	and.b32  	%r251, %r249, -65536;
	mov.b32 %f442, %r251;
	sub.rn.f32 	%f443, %f415, %f442;
	cvt.rn.bf16x2.f32 %r252, %f443, %f444;
	st.shared.u16 	[%rd19], %r249;
	@%p11 bra 	$L__BB0_20;
	cvt.u16.u32 	%rs5, %r252;
	st.shared.u16 	[%rd20], %rs5;
$L__BB0_20:
	cvt.rn.bf16x2.f32 %r253, %f415, %f1122;
	shl.b32 	%r254, %r253, 16;
	mov.b32 %f447, %r254;
	sub.rn.f32 	%f450, %f1122, %f447;
	and.b32  	%r255, %r253, -65536;
	mov.b32 %f448, %r255;
	sub.rn.f32 	%f449, %f415, %f448;
	cvt.rn.bf16x2.f32 %r256, %f449, %f450;
	st.shared.u16 	[%rd21], %r253;
	@%p11 bra 	$L__BB0_22;
	cvt.u16.u32 	%rs6, %r256;
	st.shared.u16 	[%rd22], %rs6;
$L__BB0_22:
	cvt.rn.bf16x2.f32 %r257, %f415, %f1123;
	shl.b32 	%r258, %r257, 16;
	mov.b32 %f453, %r258;
	sub.rn.f32 	%f456, %f1123, %f453;
	and.b32  	%r259, %r257, -65536;
	mov.b32 %f454, %r259;
	sub.rn.f32 	%f455, %f415, %f454;
	cvt.rn.bf16x2.f32 %r260, %f455, %f456;
	st.shared.u16 	[%rd23], %r257;
	@%p11 bra 	$L__BB0_24;
	cvt.u16.u32 	%rs7, %r260;
	st.shared.u16 	[%rd24], %rs7;
$L__BB0_24:
	cvt.rn.bf16x2.f32 %r261, %f415, %f1124;
	shl.b32 	%r262, %r261, 16;
	mov.b32 %f459, %r262;
	sub.rn.f32 	%f462, %f1124, %f459;
	and.b32  	%r263, %r261, -65536;
	mov.b32 %f460, %r263;
	sub.rn.f32 	%f461, %f415, %f460;
	cvt.rn.bf16x2.f32 %r264, %f461, %f462;
	st.shared.u16 	[%rd25], %r261;
	@%p11 bra 	$L__BB0_26;
	cvt.u16.u32 	%rs8, %r264;
	st.shared.u16 	[%rd26], %rs8;
$L__BB0_26:
	cvt.rn.bf16x2.f32 %r265, %f415, %f1125;
	shl.b32 	%r266, %r265, 16;
	mov.b32 %f465, %r266;
	sub.rn.f32 	%f468, %f1125, %f465;
	and.b32  	%r267, %r265, -65536;
	mov.b32 %f466, %r267;
	sub.rn.f32 	%f467, %f415, %f466;
	cvt.rn.bf16x2.f32 %r268, %f467, %f468;
	st.shared.u16 	[%rd27], %r265;
	@%p11 bra 	$L__BB0_28;
	cvt.u16.u32 	%rs9, %r268;
	st.shared.u16 	[%rd28], %rs9;
$L__BB0_28:
	cvt.rn.bf16x2.f32 %r269, %f415, %f1126;
	shl.b32 	%r270, %r269, 16;
	mov.b32 %f471, %r270;
	sub.rn.f32 	%f474, %f1126, %f471;
	and.b32  	%r271, %r269, -65536;
	mov.b32 %f472, %r271;
	sub.rn.f32 	%f473, %f415, %f472;
	cvt.rn.bf16x2.f32 %r272, %f473, %f474;
	st.shared.u16 	[%rd29], %r269;
	@%p11 bra 	$L__BB0_30;
	cvt.u16.u32 	%rs10, %r272;
	st.shared.u16 	[%rd30], %rs10;
$L__BB0_30:
	cvt.rn.bf16x2.f32 %r273, %f415, %f1127;
	shl.b32 	%r274, %r273, 16;
	mov.b32 %f477, %r274;
	sub.rn.f32 	%f480, %f1127, %f477;
	and.b32  	%r275, %r273, -65536;
	mov.b32 %f478, %r275;
	sub.rn.f32 	%f479, %f415, %f478;
	cvt.rn.bf16x2.f32 %r276, %f479, %f480;
	st.shared.u16 	[%rd31], %r273;
	@%p11 bra 	$L__BB0_32;
	cvt.u16.u32 	%rs11, %r276;
	st.shared.u16 	[%rd32], %rs11;
$L__BB0_32:
	cvt.rn.bf16x2.f32 %r277, %f415, %f1128;
	shl.b32 	%r278, %r277, 16;
	mov.b32 %f483, %r278;
	sub.rn.f32 	%f486, %f1128, %f483;
	and.b32  	%r279, %r277, -65536;
	mov.b32 %f484, %r279;
	sub.rn.f32 	%f485, %f415, %f484;
	cvt.rn.bf16x2.f32 %r280, %f485, %f486;
	st.shared.u16 	[%rd33], %r277;
	@%p11 bra 	$L__BB0_34;
	cvt.u16.u32 	%rs12, %r280;
	st.shared.u16 	[%rd34], %rs12;
$L__BB0_34:
	cvt.rn.bf16x2.f32 %r281, %f415, %f1129;
	shl.b32 	%r282, %r281, 16;
	mov.b32 %f489, %r282;
	sub.rn.f32 	%f492, %f1129, %f489;
	and.b32  	%r283, %r281, -65536;
	mov.b32 %f490, %r283;
	sub.rn.f32 	%f491, %f415, %f490;
	cvt.rn.bf16x2.f32 %r284, %f491, %f492;
	st.shared.u16 	[%rd35], %r281;
	@%p11 bra 	$L__BB0_36;
	cvt.u16.u32 	%rs13, %r284;
	st.shared.u16 	[%rd36], %rs13;
$L__BB0_36:
	cvt.rn.bf16x2.f32 %r285, %f415, %f1130;
	shl.b32 	%r286, %r285, 16;
	mov.b32 %f495, %r286;
	sub.rn.f32 	%f498, %f1130, %f495;
	and.b32  	%r287, %r285, -65536;
	mov.b32 %f496, %r287;
	sub.rn.f32 	%f497, %f415, %f496;
	cvt.rn.bf16x2.f32 %r288, %f497, %f498;
	st.shared.u16 	[%rd37], %r285;
	@%p11 bra 	$L__BB0_38;
	cvt.u16.u32 	%rs14, %r288;
	st.shared.u16 	[%rd38], %rs14;
$L__BB0_38:
	cvt.rn.bf16x2.f32 %r289, %f415, %f1131;
	shl.b32 	%r290, %r289, 16;
	mov.b32 %f501, %r290;
	sub.rn.f32 	%f504, %f1131, %f501;
	and.b32  	%r291, %r289, -65536;
	mov.b32 %f502, %r291;
	sub.rn.f32 	%f503, %f415, %f502;
	cvt.rn.bf16x2.f32 %r292, %f503, %f504;
	st.shared.u16 	[%rd39], %r289;
	@%p11 bra 	$L__BB0_40;
	cvt.u16.u32 	%rs15, %r292;
	st.shared.u16 	[%rd40], %rs15;
$L__BB0_40:
	cvt.rn.bf16x2.f32 %r293, %f415, %f1132;
	shl.b32 	%r294, %r293, 16;
	mov.b32 %f507, %r294;
	sub.rn.f32 	%f510, %f1132, %f507;
	and.b32  	%r295, %r293, -65536;
	mov.b32 %f508, %r295;
	sub.rn.f32 	%f509, %f415, %f508;
	cvt.rn.bf16x2.f32 %r296, %f509, %f510;
	st.shared.u16 	[%rd41], %r293;
	@%p11 bra 	$L__BB0_42;
	cvt.u16.u32 	%rs16, %r296;
	st.shared.u16 	[%rd42], %rs16;
$L__BB0_42:
	mov.u32 	%r808, %r4;
	@%p289 bra 	$L__BB0_49;
	bra.uni 	$L__BB0_43;
$L__BB0_49:
	@%p4 bra 	$L__BB0_51;
	cvt.rn.bf16x2.f32 %r309, %f1171, %f1172;
	st.shared.u16 	[%rd43], %r309;
	shr.u32 	%r325, %r309, 16;
	st.shared.u16 	[%rd43+2], %r325;
	cvt.rn.bf16x2.f32 %r313, %f1169, %f1170;
	st.shared.u16 	[%rd43+4], %r313;
	shr.u32 	%r326, %r313, 16;
	st.shared.u16 	[%rd43+6], %r326;
	cvt.rn.bf16x2.f32 %r317, %f1167, %f1168;
	st.shared.u16 	[%rd43+8], %r317;
	shr.u32 	%r327, %r317, 16;
	st.shared.u16 	[%rd43+10], %r327;
	cvt.rn.bf16x2.f32 %r321, %f1165, %f1166;
	st.shared.u16 	[%rd43+12], %r321;
	shr.u32 	%r328, %r321, 16;
	st.shared.u16 	[%rd43+14], %r328;
	bra.uni 	$L__BB0_52;
$L__BB0_47:
	cvt.u64.u32 	%rd222, %r50;
	mul.lo.s64 	%rd223, %rd222, %rd5;
	shl.b64 	%rd224, %rd223, 1;
	add.s64 	%rd225, %rd49, %rd224;
	mul.wide.u32 	%rd226, %r49, 2;
	add.s64 	%rd227, %rd225, %rd226;
	ld.global.u16 	%r303, [%rd227];
	shl.b32 	%r302, %r303, 16;
	mov.b32 %f1116, %r302;
$L__BB0_48:
	mad.lo.s32 	%r308, %r47, 40, %r48;
	cvt.rn.bf16x2.f32 %r304, %f415, %f1116;
	mul.wide.u32 	%rd228, %r308, 2;
	add.s64 	%rd230, %rd204, %rd228;
	st.shared.u16 	[%rd230], %r304;
	add.s32 	%r808, %r46, 128;
	setp.lt.u32 	%p31, %r46, 1920;
	@%p31 bra 	$L__BB0_43;
	bra.uni 	$L__BB0_55;
$L__BB0_43:
	.pragma "nounroll";
	mov.u32 	%r46, %r808;
	shr.u32 	%r298, %r46, 5;
	selp.b32 	%r47, %r19, %r298, %p4;
	shr.u32 	%r299, %r46, 6;
	selp.b32 	%r48, %r299, %r16, %p4;
	or.b32  	%r49, %r47, %r3;
	setp.ge.s32 	%p28, %r49, %r169;
	mov.f32 	%f1116, %f415;
	@%p28 bra 	$L__BB0_48;
	or.b32  	%r50, %r48, %r807;
	setp.ge.s32 	%p29, %r50, %r13;
	mov.f32 	%f1116, %f415;
	@%p29 bra 	$L__BB0_48;
	ld.local.u64 	%rd215, [%rd1+8];
	cvta.to.global.u64 	%rd49, %rd215;
	@%p4 bra 	$L__BB0_47;
	cvt.u64.u32 	%rd216, %r49;
	mul.lo.s64 	%rd217, %rd216, %rd5;
	shl.b64 	%rd218, %rd217, 1;
	add.s64 	%rd219, %rd49, %rd218;
	mul.wide.u32 	%rd220, %r50, 2;
	add.s64 	%rd221, %rd219, %rd220;
	ld.global.u16 	%r301, [%rd221];
	shl.b32 	%r300, %r301, 16;
	mov.b32 %f1116, %r300;
	bra.uni 	$L__BB0_48;
$L__BB0_51:
	mov.f32 	%f545, 0f00000000;
	cvt.rn.bf16x2.f32 %r329, %f545, %f1172;
	st.shared.u16 	[%rd44], %r329;
	cvt.rn.bf16x2.f32 %r333, %f545, %f1171;
	st.shared.u16 	[%rd45+80], %r333;
	cvt.rn.bf16x2.f32 %r337, %f545, %f1170;
	st.shared.u16 	[%rd45+160], %r337;
	cvt.rn.bf16x2.f32 %r341, %f545, %f1169;
	st.shared.u16 	[%rd45+240], %r341;
	cvt.rn.bf16x2.f32 %r345, %f545, %f1168;
	st.shared.u16 	[%rd45+320], %r345;
	cvt.rn.bf16x2.f32 %r349, %f545, %f1167;
	st.shared.u16 	[%rd45+400], %r349;
	cvt.rn.bf16x2.f32 %r353, %f545, %f1166;
	st.shared.u16 	[%rd45+480], %r353;
	cvt.rn.bf16x2.f32 %r357, %f545, %f1165;
	st.shared.u16 	[%rd45+560], %r357;
$L__BB0_52:
	@%p4 bra 	$L__BB0_54;
	cvt.rn.bf16x2.f32 %r361, %f1163, %f1164;
	st.shared.u16 	[%rd46], %r361;
	shr.u32 	%r377, %r361, 16;
	st.shared.u16 	[%rd46+2], %r377;
	cvt.rn.bf16x2.f32 %r365, %f1161, %f1162;
	st.shared.u16 	[%rd46+4], %r365;
	shr.u32 	%r378, %r365, 16;
	st.shared.u16 	[%rd46+6], %r378;
	cvt.rn.bf16x2.f32 %r369, %f1159, %f1160;
	st.shared.u16 	[%rd46+8], %r369;
	shr.u32 	%r379, %r369, 16;
	st.shared.u16 	[%rd46+10], %r379;
	cvt.rn.bf16x2.f32 %r373, %f1157, %f1158;
	st.shared.u16 	[%rd46+12], %r373;
	shr.u32 	%r380, %r373, 16;
	st.shared.u16 	[%rd46+14], %r380;
	bra.uni 	$L__BB0_55;
$L__BB0_54:
	mov.f32 	%f617, 0f00000000;
	cvt.rn.bf16x2.f32 %r381, %f617, %f1164;
	st.shared.u16 	[%rd47], %r381;
	cvt.rn.bf16x2.f32 %r385, %f617, %f1163;
	st.shared.u16 	[%rd48+80], %r385;
	cvt.rn.bf16x2.f32 %r389, %f617, %f1162;
	st.shared.u16 	[%rd48+160], %r389;
	cvt.rn.bf16x2.f32 %r393, %f617, %f1161;
	st.shared.u16 	[%rd48+240], %r393;
	cvt.rn.bf16x2.f32 %r397, %f617, %f1160;
	st.shared.u16 	[%rd48+320], %r397;
	cvt.rn.bf16x2.f32 %r401, %f617, %f1159;
	st.shared.u16 	[%rd48+400], %r401;
	cvt.rn.bf16x2.f32 %r405, %f617, %f1158;
	st.shared.u16 	[%rd48+480], %r405;
	cvt.rn.bf16x2.f32 %r409, %f617, %f1157;
	st.shared.u16 	[%rd48+560], %r409;
$L__BB0_55:
	bar.sync 0;
$L__BB0_56:
	add.s32 	%r807, %r807, 32;
	setp.ge.s32 	%p34, %r807, %r13;
	@%p34 bra 	$L__BB0_158;
	cvt.u32.u64 	%r413, %rd6;
	setp.lt.s32 	%p35, %r413, %r9;
	ld.local.s32 	%rd231, [%rd1+44];
	mul.lo.s64 	%rd232, %rd231, %rd6;
	or.b32  	%r53, %r807, %r17;
	cvt.s64.s32 	%rd233, %r53;
	mul.lo.s64 	%rd234, %rd233, %rd7;
	add.s64 	%rd50, %rd232, %rd234;
	setp.lt.s32 	%p36, %r53, %r13;
	and.pred  	%p37, %p35, %p36;
	mov.f32 	%f1132, 0f00000000;
	mov.f32 	%f1117, %f1132;
	@%p37 bra 	$L__BB0_58;
	bra.uni 	$L__BB0_63;
$L__BB0_58:
	ld.local.u64 	%rd236, [%rd1];
	cvta.to.global.u64 	%rd52, %rd236;
	ld.local.u32 	%r415, [%rd1+60];
	setp.eq.s32 	%p38, %r415, 1;
	@%p38 bra 	$L__BB0_61;
	setp.ne.s32 	%p39, %r415, 0;
	@%p39 bra 	$L__BB0_62;
	shl.b64 	%rd239, %rd50, 2;
	add.s64 	%rd240, %rd52, %rd239;
	ld.global.f32 	%f1117, [%rd240];
	bra.uni 	$L__BB0_63;
$L__BB0_61:
	shl.b64 	%rd237, %rd50, 1;
	add.s64 	%rd238, %rd52, %rd237;
	ld.global.u16 	%r417, [%rd238];
	shl.b32 	%r416, %r417, 16;
	mov.b32 %f1117, %r416;
	bra.uni 	$L__BB0_63;
$L__BB0_62:
	shl.b64 	%rd241, %rd50, 1;
	add.s64 	%rd242, %rd52, %rd241;
	ld.global.u16 	%rs17, [%rd242];
	cvt.f32.f16 %f1117, %rs17;
$L__BB0_63:
	mul.lo.s64 	%rd235, %rd231, %rd8;
	add.s64 	%rd51, %rd235, %rd9;
	setp.lt.s32 	%p40, %r25, %r9;
	add.s64 	%rd53, %rd51, %rd50;
	add.s32 	%r58, %r20, %r53;
	setp.lt.s32 	%p41, %r58, %r13;
	and.pred  	%p42, %p40, %p41;
	mov.f32 	%f1118, %f1132;
	@!%p42 bra 	$L__BB0_69;
	bra.uni 	$L__BB0_64;
$L__BB0_64:
	ld.local.u64 	%rd243, [%rd1];
	cvta.to.global.u64 	%rd54, %rd243;
	ld.local.u32 	%r419, [%rd1+60];
	setp.eq.s32 	%p43, %r419, 0;
	@%p43 bra 	$L__BB0_67;
	setp.ne.s32 	%p44, %r419, 1;
	@%p44 bra 	$L__BB0_68;
	shl.b64 	%rd244, %rd53, 1;
	add.s64 	%rd245, %rd54, %rd244;
	ld.global.u16 	%r421, [%rd245];
	shl.b32 	%r420, %r421, 16;
	mov.b32 %f1118, %r420;
	bra.uni 	$L__BB0_69;
$L__BB0_67:
	shl.b64 	%rd246, %rd53, 2;
	add.s64 	%rd247, %rd54, %rd246;
	ld.global.f32 	%f1118, [%rd247];
	bra.uni 	$L__BB0_69;
$L__BB0_68:
	shl.b64 	%rd248, %rd53, 1;
	add.s64 	%rd249, %rd54, %rd248;
	ld.global.u16 	%rs18, [%rd249];
	cvt.f32.f16 %f1118, %rs18;
$L__BB0_69:
	setp.lt.s32 	%p45, %r26, %r9;
	add.s64 	%rd55, %rd51, %rd53;
	add.s32 	%r59, %r58, %r20;
	setp.lt.s32 	%p46, %r59, %r13;
	and.pred  	%p47, %p45, %p46;
	mov.f32 	%f1119, %f1132;
	@!%p47 bra 	$L__BB0_75;
	bra.uni 	$L__BB0_70;
$L__BB0_70:
	ld.local.u64 	%rd250, [%rd1];
	cvta.to.global.u64 	%rd56, %rd250;
	ld.local.u32 	%r423, [%rd1+60];
	setp.eq.s32 	%p48, %r423, 0;
	@%p48 bra 	$L__BB0_73;
	setp.ne.s32 	%p49, %r423, 1;
	@%p49 bra 	$L__BB0_74;
	shl.b64 	%rd251, %rd55, 1;
	add.s64 	%rd252, %rd56, %rd251;
	ld.global.u16 	%r425, [%rd252];
	shl.b32 	%r424, %r425, 16;
	mov.b32 %f1119, %r424;
	bra.uni 	$L__BB0_75;
$L__BB0_73:
	shl.b64 	%rd253, %rd55, 2;
	add.s64 	%rd254, %rd56, %rd253;
	ld.global.f32 	%f1119, [%rd254];
	bra.uni 	$L__BB0_75;
$L__BB0_74:
	shl.b64 	%rd255, %rd55, 1;
	add.s64 	%rd256, %rd56, %rd255;
	ld.global.u16 	%rs19, [%rd256];
	cvt.f32.f16 %f1119, %rs19;
$L__BB0_75:
	setp.lt.s32 	%p50, %r27, %r9;
	add.s64 	%rd57, %rd51, %rd55;
	add.s32 	%r60, %r59, %r20;
	setp.lt.s32 	%p51, %r60, %r13;
	and.pred  	%p52, %p50, %p51;
	mov.f32 	%f1120, %f1132;
	@!%p52 bra 	$L__BB0_81;
	bra.uni 	$L__BB0_76;
$L__BB0_76:
	ld.local.u64 	%rd257, [%rd1];
	cvta.to.global.u64 	%rd58, %rd257;
	ld.local.u32 	%r427, [%rd1+60];
	setp.eq.s32 	%p53, %r427, 0;
	@%p53 bra 	$L__BB0_79;
	setp.ne.s32 	%p54, %r427, 1;
	@%p54 bra 	$L__BB0_80;
	shl.b64 	%rd258, %rd57, 1;
	add.s64 	%rd259, %rd58, %rd258;
	ld.global.u16 	%r429, [%rd259];
	shl.b32 	%r428, %r429, 16;
	mov.b32 %f1120, %r428;
	bra.uni 	$L__BB0_81;
$L__BB0_79:
	shl.b64 	%rd260, %rd57, 2;
	add.s64 	%rd261, %rd58, %rd260;
	ld.global.f32 	%f1120, [%rd261];
	bra.uni 	$L__BB0_81;
$L__BB0_80:
	shl.b64 	%rd262, %rd57, 1;
	add.s64 	%rd263, %rd58, %rd262;
	ld.global.u16 	%rs20, [%rd263];
	cvt.f32.f16 %f1120, %rs20;
$L__BB0_81:
	setp.lt.s32 	%p55, %r28, %r9;
	add.s64 	%rd59, %rd51, %rd57;
	add.s32 	%r61, %r60, %r20;
	setp.lt.s32 	%p56, %r61, %r13;
	and.pred  	%p57, %p55, %p56;
	mov.f32 	%f1121, %f1132;
	@!%p57 bra 	$L__BB0_87;
	bra.uni 	$L__BB0_82;
$L__BB0_82:
	ld.local.u64 	%rd264, [%rd1];
	cvta.to.global.u64 	%rd60, %rd264;
	ld.local.u32 	%r431, [%rd1+60];
	setp.eq.s32 	%p58, %r431, 0;
	@%p58 bra 	$L__BB0_85;
	setp.ne.s32 	%p59, %r431, 1;
	@%p59 bra 	$L__BB0_86;
	shl.b64 	%rd265, %rd59, 1;
	add.s64 	%rd266, %rd60, %rd265;
	ld.global.u16 	%r433, [%rd266];
	shl.b32 	%r432, %r433, 16;
	mov.b32 %f1121, %r432;
	bra.uni 	$L__BB0_87;
$L__BB0_85:
	shl.b64 	%rd267, %rd59, 2;
	add.s64 	%rd268, %rd60, %rd267;
	ld.global.f32 	%f1121, [%rd268];
	bra.uni 	$L__BB0_87;
$L__BB0_86:
	shl.b64 	%rd269, %rd59, 1;
	add.s64 	%rd270, %rd60, %rd269;
	ld.global.u16 	%rs21, [%rd270];
	cvt.f32.f16 %f1121, %rs21;
$L__BB0_87:
	setp.lt.s32 	%p60, %r29, %r9;
	add.s64 	%rd61, %rd51, %rd59;
	add.s32 	%r62, %r61, %r20;
	setp.lt.s32 	%p61, %r62, %r13;
	and.pred  	%p62, %p60, %p61;
	mov.f32 	%f1122, %f1132;
	@!%p62 bra 	$L__BB0_93;
	bra.uni 	$L__BB0_88;
$L__BB0_88:
	ld.local.u64 	%rd271, [%rd1];
	cvta.to.global.u64 	%rd62, %rd271;
	ld.local.u32 	%r435, [%rd1+60];
	setp.eq.s32 	%p63, %r435, 0;
	@%p63 bra 	$L__BB0_91;
	setp.ne.s32 	%p64, %r435, 1;
	@%p64 bra 	$L__BB0_92;
	shl.b64 	%rd272, %rd61, 1;
	add.s64 	%rd273, %rd62, %rd272;
	ld.global.u16 	%r437, [%rd273];
	shl.b32 	%r436, %r437, 16;
	mov.b32 %f1122, %r436;
	bra.uni 	$L__BB0_93;
$L__BB0_91:
	shl.b64 	%rd274, %rd61, 2;
	add.s64 	%rd275, %rd62, %rd274;
	ld.global.f32 	%f1122, [%rd275];
	bra.uni 	$L__BB0_93;
$L__BB0_92:
	shl.b64 	%rd276, %rd61, 1;
	add.s64 	%rd277, %rd62, %rd276;
	ld.global.u16 	%rs22, [%rd277];
	cvt.f32.f16 %f1122, %rs22;
$L__BB0_93:
	setp.lt.s32 	%p65, %r30, %r9;
	add.s64 	%rd63, %rd51, %rd61;
	add.s32 	%r63, %r62, %r20;
	setp.lt.s32 	%p66, %r63, %r13;
	and.pred  	%p67, %p65, %p66;
	mov.f32 	%f1123, %f1132;
	@!%p67 bra 	$L__BB0_99;
	bra.uni 	$L__BB0_94;
$L__BB0_94:
	ld.local.u64 	%rd278, [%rd1];
	cvta.to.global.u64 	%rd64, %rd278;
	ld.local.u32 	%r439, [%rd1+60];
	setp.eq.s32 	%p68, %r439, 0;
	@%p68 bra 	$L__BB0_97;
	setp.ne.s32 	%p69, %r439, 1;
	@%p69 bra 	$L__BB0_98;
	shl.b64 	%rd279, %rd63, 1;
	add.s64 	%rd280, %rd64, %rd279;
	ld.global.u16 	%r441, [%rd280];
	shl.b32 	%r440, %r441, 16;
	mov.b32 %f1123, %r440;
	bra.uni 	$L__BB0_99;
$L__BB0_97:
	shl.b64 	%rd281, %rd63, 2;
	add.s64 	%rd282, %rd64, %rd281;
	ld.global.f32 	%f1123, [%rd282];
	bra.uni 	$L__BB0_99;
$L__BB0_98:
	shl.b64 	%rd283, %rd63, 1;
	add.s64 	%rd284, %rd64, %rd283;
	ld.global.u16 	%rs23, [%rd284];
	cvt.f32.f16 %f1123, %rs23;
$L__BB0_99:
	setp.lt.s32 	%p70, %r31, %r9;
	add.s64 	%rd65, %rd51, %rd63;
	add.s32 	%r64, %r63, %r20;
	setp.lt.s32 	%p71, %r64, %r13;
	and.pred  	%p72, %p70, %p71;
	mov.f32 	%f1124, %f1132;
	@!%p72 bra 	$L__BB0_105;
	bra.uni 	$L__BB0_100;
$L__BB0_100:
	ld.local.u64 	%rd285, [%rd1];
	cvta.to.global.u64 	%rd66, %rd285;
	ld.local.u32 	%r443, [%rd1+60];
	setp.eq.s32 	%p73, %r443, 0;
	@%p73 bra 	$L__BB0_103;
	setp.ne.s32 	%p74, %r443, 1;
	@%p74 bra 	$L__BB0_104;
	shl.b64 	%rd286, %rd65, 1;
	add.s64 	%rd287, %rd66, %rd286;
	ld.global.u16 	%r445, [%rd287];
	shl.b32 	%r444, %r445, 16;
	mov.b32 %f1124, %r444;
	bra.uni 	$L__BB0_105;
$L__BB0_103:
	shl.b64 	%rd288, %rd65, 2;
	add.s64 	%rd289, %rd66, %rd288;
	ld.global.f32 	%f1124, [%rd289];
	bra.uni 	$L__BB0_105;
$L__BB0_104:
	shl.b64 	%rd290, %rd65, 1;
	add.s64 	%rd291, %rd66, %rd290;
	ld.global.u16 	%rs24, [%rd291];
	cvt.f32.f16 %f1124, %rs24;
$L__BB0_105:
	setp.lt.s32 	%p75, %r32, %r9;
	add.s64 	%rd67, %rd51, %rd65;
	add.s32 	%r65, %r64, %r20;
	setp.lt.s32 	%p76, %r65, %r13;
	and.pred  	%p77, %p75, %p76;
	mov.f32 	%f1125, %f1132;
	@!%p77 bra 	$L__BB0_111;
	bra.uni 	$L__BB0_106;
$L__BB0_106:
	ld.local.u64 	%rd292, [%rd1];
	cvta.to.global.u64 	%rd68, %rd292;
	ld.local.u32 	%r447, [%rd1+60];
	setp.eq.s32 	%p78, %r447, 0;
	@%p78 bra 	$L__BB0_109;
	setp.ne.s32 	%p79, %r447, 1;
	@%p79 bra 	$L__BB0_110;
	shl.b64 	%rd293, %rd67, 1;
	add.s64 	%rd294, %rd68, %rd293;
	ld.global.u16 	%r449, [%rd294];
	shl.b32 	%r448, %r449, 16;
	mov.b32 %f1125, %r448;
	bra.uni 	$L__BB0_111;
$L__BB0_109:
	shl.b64 	%rd295, %rd67, 2;
	add.s64 	%rd296, %rd68, %rd295;
	ld.global.f32 	%f1125, [%rd296];
	bra.uni 	$L__BB0_111;
$L__BB0_110:
	shl.b64 	%rd297, %rd67, 1;
	add.s64 	%rd298, %rd68, %rd297;
	ld.global.u16 	%rs25, [%rd298];
	cvt.f32.f16 %f1125, %rs25;
$L__BB0_111:
	setp.lt.s32 	%p80, %r33, %r9;
	add.s64 	%rd69, %rd51, %rd67;
	add.s32 	%r66, %r65, %r20;
	setp.lt.s32 	%p81, %r66, %r13;
	and.pred  	%p82, %p80, %p81;
	mov.f32 	%f1126, %f1132;
	@!%p82 bra 	$L__BB0_117;
	bra.uni 	$L__BB0_112;
$L__BB0_112:
	ld.local.u64 	%rd299, [%rd1];
	cvta.to.global.u64 	%rd70, %rd299;
	ld.local.u32 	%r451, [%rd1+60];
	setp.eq.s32 	%p83, %r451, 0;
	@%p83 bra 	$L__BB0_115;
	setp.ne.s32 	%p84, %r451, 1;
	@%p84 bra 	$L__BB0_116;
	shl.b64 	%rd300, %rd69, 1;
	add.s64 	%rd301, %rd70, %rd300;
	ld.global.u16 	%r453, [%rd301];
	shl.b32 	%r452, %r453, 16;
	mov.b32 %f1126, %r452;
	bra.uni 	$L__BB0_117;
$L__BB0_115:
	shl.b64 	%rd302, %rd69, 2;
	add.s64 	%rd303, %rd70, %rd302;
	ld.global.f32 	%f1126, [%rd303];
	bra.uni 	$L__BB0_117;
$L__BB0_116:
	shl.b64 	%rd304, %rd69, 1;
	add.s64 	%rd305, %rd70, %rd304;
	ld.global.u16 	%rs26, [%rd305];
	cvt.f32.f16 %f1126, %rs26;
$L__BB0_117:
	setp.lt.s32 	%p85, %r34, %r9;
	add.s64 	%rd71, %rd51, %rd69;
	add.s32 	%r67, %r66, %r20;
	setp.lt.s32 	%p86, %r67, %r13;
	and.pred  	%p87, %p85, %p86;
	mov.f32 	%f1127, %f1132;
	@!%p87 bra 	$L__BB0_123;
	bra.uni 	$L__BB0_118;
$L__BB0_118:
	ld.local.u64 	%rd306, [%rd1];
	cvta.to.global.u64 	%rd72, %rd306;
	ld.local.u32 	%r455, [%rd1+60];
	setp.eq.s32 	%p88, %r455, 0;
	@%p88 bra 	$L__BB0_121;
	setp.ne.s32 	%p89, %r455, 1;
	@%p89 bra 	$L__BB0_122;
	shl.b64 	%rd307, %rd71, 1;
	add.s64 	%rd308, %rd72, %rd307;
	ld.global.u16 	%r457, [%rd308];
	shl.b32 	%r456, %r457, 16;
	mov.b32 %f1127, %r456;
	bra.uni 	$L__BB0_123;
$L__BB0_121:
	shl.b64 	%rd309, %rd71, 2;
	add.s64 	%rd310, %rd72, %rd309;
	ld.global.f32 	%f1127, [%rd310];
	bra.uni 	$L__BB0_123;
$L__BB0_122:
	shl.b64 	%rd311, %rd71, 1;
	add.s64 	%rd312, %rd72, %rd311;
	ld.global.u16 	%rs27, [%rd312];
	cvt.f32.f16 %f1127, %rs27;
$L__BB0_123:
	setp.lt.s32 	%p90, %r35, %r9;
	add.s64 	%rd73, %rd51, %rd71;
	add.s32 	%r68, %r67, %r20;
	setp.lt.s32 	%p91, %r68, %r13;
	and.pred  	%p92, %p90, %p91;
	mov.f32 	%f1128, %f1132;
	@!%p92 bra 	$L__BB0_129;
	bra.uni 	$L__BB0_124;
$L__BB0_124:
	ld.local.u64 	%rd313, [%rd1];
	cvta.to.global.u64 	%rd74, %rd313;
	ld.local.u32 	%r459, [%rd1+60];
	setp.eq.s32 	%p93, %r459, 0;
	@%p93 bra 	$L__BB0_127;
	setp.ne.s32 	%p94, %r459, 1;
	@%p94 bra 	$L__BB0_128;
	shl.b64 	%rd314, %rd73, 1;
	add.s64 	%rd315, %rd74, %rd314;
	ld.global.u16 	%r461, [%rd315];
	shl.b32 	%r460, %r461, 16;
	mov.b32 %f1128, %r460;
	bra.uni 	$L__BB0_129;
$L__BB0_127:
	shl.b64 	%rd316, %rd73, 2;
	add.s64 	%rd317, %rd74, %rd316;
	ld.global.f32 	%f1128, [%rd317];
	bra.uni 	$L__BB0_129;
$L__BB0_128:
	shl.b64 	%rd318, %rd73, 1;
	add.s64 	%rd319, %rd74, %rd318;
	ld.global.u16 	%rs28, [%rd319];
	cvt.f32.f16 %f1128, %rs28;
$L__BB0_129:
	setp.lt.s32 	%p95, %r36, %r9;
	add.s64 	%rd75, %rd51, %rd73;
	add.s32 	%r69, %r68, %r20;
	setp.lt.s32 	%p96, %r69, %r13;
	and.pred  	%p97, %p95, %p96;
	mov.f32 	%f1129, %f1132;
	@!%p97 bra 	$L__BB0_135;
	bra.uni 	$L__BB0_130;
$L__BB0_130:
	ld.local.u64 	%rd320, [%rd1];
	cvta.to.global.u64 	%rd76, %rd320;
	ld.local.u32 	%r463, [%rd1+60];
	setp.eq.s32 	%p98, %r463, 0;
	@%p98 bra 	$L__BB0_133;
	setp.ne.s32 	%p99, %r463, 1;
	@%p99 bra 	$L__BB0_134;
	shl.b64 	%rd321, %rd75, 1;
	add.s64 	%rd322, %rd76, %rd321;
	ld.global.u16 	%r465, [%rd322];
	shl.b32 	%r464, %r465, 16;
	mov.b32 %f1129, %r464;
	bra.uni 	$L__BB0_135;
$L__BB0_133:
	shl.b64 	%rd323, %rd75, 2;
	add.s64 	%rd324, %rd76, %rd323;
	ld.global.f32 	%f1129, [%rd324];
	bra.uni 	$L__BB0_135;
$L__BB0_134:
	shl.b64 	%rd325, %rd75, 1;
	add.s64 	%rd326, %rd76, %rd325;
	ld.global.u16 	%rs29, [%rd326];
	cvt.f32.f16 %f1129, %rs29;
$L__BB0_135:
	setp.lt.s32 	%p100, %r37, %r9;
	add.s64 	%rd77, %rd51, %rd75;
	add.s32 	%r70, %r69, %r20;
	setp.lt.s32 	%p101, %r70, %r13;
	and.pred  	%p102, %p100, %p101;
	mov.f32 	%f1130, %f1132;
	@!%p102 bra 	$L__BB0_141;
	bra.uni 	$L__BB0_136;
$L__BB0_136:
	ld.local.u64 	%rd327, [%rd1];
	cvta.to.global.u64 	%rd78, %rd327;
	ld.local.u32 	%r467, [%rd1+60];
	setp.eq.s32 	%p103, %r467, 0;
	@%p103 bra 	$L__BB0_139;
	setp.ne.s32 	%p104, %r467, 1;
	@%p104 bra 	$L__BB0_140;
	shl.b64 	%rd328, %rd77, 1;
	add.s64 	%rd329, %rd78, %rd328;
	ld.global.u16 	%r469, [%rd329];
	shl.b32 	%r468, %r469, 16;
	mov.b32 %f1130, %r468;
	bra.uni 	$L__BB0_141;
$L__BB0_139:
	shl.b64 	%rd330, %rd77, 2;
	add.s64 	%rd331, %rd78, %rd330;
	ld.global.f32 	%f1130, [%rd331];
	bra.uni 	$L__BB0_141;
$L__BB0_140:
	shl.b64 	%rd332, %rd77, 1;
	add.s64 	%rd333, %rd78, %rd332;
	ld.global.u16 	%rs30, [%rd333];
	cvt.f32.f16 %f1130, %rs30;
$L__BB0_141:
	setp.lt.s32 	%p105, %r38, %r9;
	add.s64 	%rd79, %rd51, %rd77;
	add.s32 	%r71, %r70, %r20;
	setp.lt.s32 	%p106, %r71, %r13;
	and.pred  	%p107, %p105, %p106;
	mov.f32 	%f1131, %f1132;
	@!%p107 bra 	$L__BB0_147;
	bra.uni 	$L__BB0_142;
$L__BB0_142:
	ld.local.u64 	%rd334, [%rd1];
	cvta.to.global.u64 	%rd80, %rd334;
	ld.local.u32 	%r471, [%rd1+60];
	setp.eq.s32 	%p108, %r471, 0;
	@%p108 bra 	$L__BB0_145;
	setp.ne.s32 	%p109, %r471, 1;
	@%p109 bra 	$L__BB0_146;
	shl.b64 	%rd335, %rd79, 1;
	add.s64 	%rd336, %rd80, %rd335;
	ld.global.u16 	%r473, [%rd336];
	shl.b32 	%r472, %r473, 16;
	mov.b32 %f1131, %r472;
	bra.uni 	$L__BB0_147;
$L__BB0_145:
	shl.b64 	%rd337, %rd79, 2;
	add.s64 	%rd338, %rd80, %rd337;
	ld.global.f32 	%f1131, [%rd338];
	bra.uni 	$L__BB0_147;
$L__BB0_146:
	shl.b64 	%rd339, %rd79, 1;
	add.s64 	%rd340, %rd80, %rd339;
	ld.global.u16 	%rs31, [%rd340];
	cvt.f32.f16 %f1131, %rs31;
$L__BB0_147:
	setp.lt.s32 	%p110, %r39, %r9;
	add.s32 	%r475, %r71, %r20;
	setp.lt.s32 	%p111, %r475, %r13;
	and.pred  	%p112, %p110, %p111;
	@!%p112 bra 	$L__BB0_153;
	bra.uni 	$L__BB0_148;
$L__BB0_148:
	add.s64 	%rd81, %rd51, %rd79;
	ld.local.u64 	%rd341, [%rd1];
	cvta.to.global.u64 	%rd82, %rd341;
	ld.local.u32 	%r476, [%rd1+60];
	setp.eq.s32 	%p113, %r476, 0;
	@%p113 bra 	$L__BB0_151;
	setp.ne.s32 	%p114, %r476, 1;
	@%p114 bra 	$L__BB0_152;
	shl.b64 	%rd342, %rd81, 1;
	add.s64 	%rd343, %rd82, %rd342;
	ld.global.u16 	%r478, [%rd343];
	shl.b32 	%r477, %r478, 16;
	mov.b32 %f1132, %r477;
	bra.uni 	$L__BB0_153;
$L__BB0_151:
	shl.b64 	%rd344, %rd81, 2;
	add.s64 	%rd345, %rd82, %rd344;
	ld.global.f32 	%f1132, [%rd345];
	bra.uni 	$L__BB0_153;
$L__BB0_152:
	shl.b64 	%rd346, %rd81, 1;
	add.s64 	%rd347, %rd82, %rd346;
	ld.global.u16 	%rs32, [%rd347];
	cvt.f32.f16 %f1132, %rs32;
$L__BB0_153:
	@%p289 bra 	$L__BB0_154;
	bra.uni 	$L__BB0_158;
$L__BB0_154:
	selp.b32 	%r54, %r807, %r3, %p4;
	selp.b32 	%r479, %r3, %r807, %p4;
	ld.local.u32 	%r55, [%rd10];
	add.s32 	%r56, %r22, %r54;
	add.s32 	%r480, %r23, %r479;
	setp.lt.s32 	%p117, %r56, %r55;
	setp.lt.s32 	%p118, %r480, %r14;
	and.pred  	%p119, %p117, %p118;
	mov.f32 	%f1157, 0f00000000;
	mov.f32 	%f1165, %f1157;
	mov.f32 	%f1166, %f1157;
	mov.f32 	%f1167, %f1157;
	mov.f32 	%f1168, %f1157;
	mov.f32 	%f1169, %f1157;
	mov.f32 	%f1170, %f1157;
	mov.f32 	%f1171, %f1157;
	mov.f32 	%f1172, %f1157;
	@%p119 bra 	$L__BB0_155;
	bra.uni 	$L__BB0_156;
$L__BB0_155:
	ld.local.u64 	%rd349, [%rd1+8];
	cvt.s64.s32 	%rd350, %r56;
	mul.lo.s64 	%rd351, %rd350, %rd5;
	cvt.s64.s32 	%rd352, %r480;
	add.s64 	%rd353, %rd351, %rd352;
	shl.b64 	%rd354, %rd353, 1;
	add.s64 	%rd348, %rd349, %rd354;
	ld.global.nc.L1::no_allocate.v4.u32 {%r481,%r482,%r483,%r484}, [%rd348];
	shl.b32 	%r485, %r481, 16;
	mov.b32 %f1172, %r485;
	and.b32  	%r486, %r481, -65536;
	mov.b32 %f1171, %r486;
	shl.b32 	%r487, %r482, 16;
	mov.b32 %f1170, %r487;
	and.b32  	%r488, %r482, -65536;
	mov.b32 %f1169, %r488;
	shl.b32 	%r489, %r483, 16;
	mov.b32 %f1168, %r489;
	and.b32  	%r490, %r483, -65536;
	mov.b32 %f1167, %r490;
	shl.b32 	%r491, %r484, 16;
	mov.b32 %f1166, %r491;
	and.b32  	%r492, %r484, -65536;
	mov.b32 %f1165, %r492;
$L__BB0_156:
	add.s32 	%r72, %r24, %r54;
	setp.lt.s32 	%p121, %r72, %r55;
	and.pred  	%p122, %p121, %p118;
	mov.f32 	%f1158, %f1157;
	mov.f32 	%f1159, %f1157;
	mov.f32 	%f1160, %f1157;
	mov.f32 	%f1161, %f1157;
	mov.f32 	%f1162, %f1157;
	mov.f32 	%f1163, %f1157;
	mov.f32 	%f1164, %f1157;
	@!%p122 bra 	$L__BB0_158;
	bra.uni 	$L__BB0_157;
$L__BB0_157:
	ld.local.u64 	%rd356, [%rd1+8];
	cvt.s64.s32 	%rd357, %r72;
	mul.lo.s64 	%rd358, %rd357, %rd5;
	cvt.s64.s32 	%rd359, %r480;
	add.s64 	%rd360, %rd358, %rd359;
	shl.b64 	%rd361, %rd360, 1;
	add.s64 	%rd355, %rd356, %rd361;
	ld.global.nc.L1::no_allocate.v4.u32 {%r493,%r494,%r495,%r496}, [%rd355];
	shl.b32 	%r497, %r493, 16;
	mov.b32 %f1164, %r497;
	and.b32  	%r498, %r493, -65536;
	mov.b32 %f1163, %r498;
	shl.b32 	%r499, %r494, 16;
	mov.b32 %f1162, %r499;
	and.b32  	%r500, %r494, -65536;
	mov.b32 %f1161, %r500;
	shl.b32 	%r501, %r495, 16;
	mov.b32 %f1160, %r501;
	and.b32  	%r502, %r495, -65536;
	mov.b32 %f1159, %r502;
	shl.b32 	%r503, %r496, 16;
	mov.b32 %f1158, %r503;
	and.b32  	%r504, %r496, -65536;
	mov.b32 %f1157, %r504;
$L__BB0_158:
	mov.b32 	%r809, 0;
	mov.pred 	%p290, -1;
	@%p9 bra 	$L__BB0_165;
	bra.uni 	$L__BB0_159;
$L__BB0_163:
	mov.b32 	%r809, 16;
	mov.pred 	%p290, 0;
	@%p1 bra 	$L__BB0_159;
	bra.uni 	$L__BB0_164;
$L__BB0_159:
	.pragma "nounroll";
	mov.pred 	%p1, %p290;
	or.b32  	%r530, %r809, %r806;
	add.s32 	%r531, %r530, %r40;
	mul.wide.u32 	%rd362, %r531, 2;
	add.s64 	%rd364, %rd204, %rd362;
	ld.shared.u16 	%r532, [%rd364];
	ld.shared.u16 	%r533, [%rd364+2];
	shl.b32 	%r534, %r533, 16;
	or.b32  	%r646, %r534, %r532;
	ld.shared.u16 	%r535, [%rd364+16];
	ld.shared.u16 	%r536, [%rd364+18];
	shl.b32 	%r537, %r536, 16;
	or.b32  	%r647, %r537, %r535;
	cvt.u64.u32 	%rd365, %r530;
	cvt.u64.u32 	%rd366, %r40;
	add.s64 	%rd367, %rd365, %rd366;
	shl.b64 	%rd368, %rd367, 1;
	add.s64 	%rd369, %rd204, %rd368;
	ld.shared.u16 	%r538, [%rd369+640];
	ld.shared.u16 	%r539, [%rd369+642];
	shl.b32 	%r540, %r539, 16;
	or.b32  	%r652, %r540, %r538;
	ld.shared.u16 	%r541, [%rd369+656];
	ld.shared.u16 	%r542, [%rd369+658];
	shl.b32 	%r543, %r542, 16;
	or.b32  	%r653, %r543, %r541;
	ld.shared.u16 	%r544, [%rd369+1280];
	ld.shared.u16 	%r545, [%rd369+1282];
	shl.b32 	%r546, %r545, 16;
	or.b32  	%r658, %r546, %r544;
	ld.shared.u16 	%r547, [%rd369+1296];
	ld.shared.u16 	%r548, [%rd369+1298];
	shl.b32 	%r549, %r548, 16;
	or.b32  	%r659, %r549, %r547;
	ld.shared.u16 	%r550, [%rd369+1920];
	ld.shared.u16 	%r551, [%rd369+1922];
	shl.b32 	%r552, %r551, 16;
	or.b32  	%r664, %r552, %r550;
	ld.shared.u16 	%r553, [%rd369+1936];
	ld.shared.u16 	%r554, [%rd369+1938];
	shl.b32 	%r555, %r554, 16;
	or.b32  	%r665, %r555, %r553;
	add.s32 	%r556, %r41, %r809;
	or.b32  	%r557, %r556, %r806;
	mul.wide.u32 	%rd370, %r557, 2;
	add.s64 	%rd372, %rd186, %rd370;
	ld.shared.u16 	%r558, [%rd372];
	ld.shared.u16 	%r559, [%rd372+2];
	shl.b32 	%r560, %r559, 16;
	or.b32  	%r512, %r560, %r558;
	ld.shared.u16 	%r561, [%rd372+640];
	ld.shared.u16 	%r562, [%rd372+642];
	shl.b32 	%r563, %r562, 16;
	or.b32  	%r513, %r563, %r561;
	ld.shared.u16 	%r564, [%rd372+16];
	ld.shared.u16 	%r565, [%rd372+18];
	shl.b32 	%r566, %r565, 16;
	or.b32  	%r514, %r566, %r564;
	ld.shared.u16 	%r567, [%rd372+656];
	ld.shared.u16 	%r568, [%rd372+658];
	shl.b32 	%r569, %r568, 16;
	or.b32  	%r515, %r569, %r567;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1204,%f1203,%f1202,%f1201}, {%r512,%r513,%r514,%r515}, {%r646,%r647}, {%f1204,%f1203,%f1202,%f1201};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1173,%f1174,%f1175,%f1176}, {%r512,%r513,%r514,%r515}, {%r652,%r653}, {%f1173,%f1174,%f1175,%f1176};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1177,%f1178,%f1179,%f1180}, {%r512,%r513,%r514,%r515}, {%r658,%r659}, {%f1177,%f1178,%f1179,%f1180};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1181,%f1182,%f1183,%f1184}, {%r512,%r513,%r514,%r515}, {%r664,%r665}, {%f1181,%f1182,%f1183,%f1184};
	@%p11 bra 	$L__BB0_161;
	cvt.u64.u32 	%rd83, %r557;
	shl.b64 	%rd373, %rd83, 1;
	add.s64 	%rd375, %rd186, %rd373;
	ld.shared.u16 	%r594, [%rd375+5120];
	ld.shared.u16 	%r595, [%rd375+5122];
	shl.b32 	%r596, %r595, 16;
	or.b32  	%r576, %r596, %r594;
	ld.shared.u16 	%r597, [%rd375+5760];
	ld.shared.u16 	%r598, [%rd375+5762];
	shl.b32 	%r599, %r598, 16;
	or.b32  	%r577, %r599, %r597;
	ld.shared.u16 	%r600, [%rd375+5136];
	ld.shared.u16 	%r601, [%rd375+5138];
	shl.b32 	%r602, %r601, 16;
	or.b32  	%r578, %r602, %r600;
	ld.shared.u16 	%r603, [%rd375+5776];
	ld.shared.u16 	%r604, [%rd375+5778];
	shl.b32 	%r605, %r604, 16;
	or.b32  	%r579, %r605, %r603;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1204,%f1203,%f1202,%f1201}, {%r576,%r577,%r578,%r579}, {%r646,%r647}, {%f1204,%f1203,%f1202,%f1201};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1173,%f1174,%f1175,%f1176}, {%r576,%r577,%r578,%r579}, {%r652,%r653}, {%f1173,%f1174,%f1175,%f1176};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1177,%f1178,%f1179,%f1180}, {%r576,%r577,%r578,%r579}, {%r658,%r659}, {%f1177,%f1178,%f1179,%f1180};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1181,%f1182,%f1183,%f1184}, {%r576,%r577,%r578,%r579}, {%r664,%r665}, {%f1181,%f1182,%f1183,%f1184};
$L__BB0_161:
	cvt.u64.u32 	%rd376, %r806;
	cvt.u64.u32 	%rd377, %r809;
	cvt.u64.u32 	%rd378, %r41;
	add.s64 	%rd379, %rd378, %rd377;
	add.s64 	%rd84, %rd379, %rd376;
	shl.b64 	%rd380, %rd84, 1;
	add.s64 	%rd382, %rd186, %rd380;
	ld.shared.u16 	%r630, [%rd382+1280];
	ld.shared.u16 	%r631, [%rd382+1282];
	shl.b32 	%r632, %r631, 16;
	or.b32  	%r612, %r632, %r630;
	ld.shared.u16 	%r633, [%rd382+1920];
	ld.shared.u16 	%r634, [%rd382+1922];
	shl.b32 	%r635, %r634, 16;
	or.b32  	%r613, %r635, %r633;
	ld.shared.u16 	%r636, [%rd382+1296];
	ld.shared.u16 	%r637, [%rd382+1298];
	shl.b32 	%r638, %r637, 16;
	or.b32  	%r614, %r638, %r636;
	ld.shared.u16 	%r639, [%rd382+1936];
	ld.shared.u16 	%r640, [%rd382+1938];
	shl.b32 	%r641, %r640, 16;
	or.b32  	%r615, %r641, %r639;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1185,%f1186,%f1187,%f1188}, {%r612,%r613,%r614,%r615}, {%r646,%r647}, {%f1185,%f1186,%f1187,%f1188};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1189,%f1190,%f1191,%f1192}, {%r612,%r613,%r614,%r615}, {%r652,%r653}, {%f1189,%f1190,%f1191,%f1192};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1193,%f1194,%f1195,%f1196}, {%r612,%r613,%r614,%r615}, {%r658,%r659}, {%f1193,%f1194,%f1195,%f1196};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1197,%f1198,%f1199,%f1200}, {%r612,%r613,%r614,%r615}, {%r664,%r665}, {%f1197,%f1198,%f1199,%f1200};
	@%p11 bra 	$L__BB0_163;
	ld.shared.u16 	%r666, [%rd382+6400];
	ld.shared.u16 	%r667, [%rd382+6402];
	shl.b32 	%r668, %r667, 16;
	or.b32  	%r648, %r668, %r666;
	ld.shared.u16 	%r669, [%rd382+7040];
	ld.shared.u16 	%r670, [%rd382+7042];
	shl.b32 	%r671, %r670, 16;
	or.b32  	%r649, %r671, %r669;
	ld.shared.u16 	%r672, [%rd382+6416];
	ld.shared.u16 	%r673, [%rd382+6418];
	shl.b32 	%r674, %r673, 16;
	or.b32  	%r650, %r674, %r672;
	ld.shared.u16 	%r675, [%rd382+7056];
	ld.shared.u16 	%r676, [%rd382+7058];
	shl.b32 	%r677, %r676, 16;
	or.b32  	%r651, %r677, %r675;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1185,%f1186,%f1187,%f1188}, {%r648,%r649,%r650,%r651}, {%r646,%r647}, {%f1185,%f1186,%f1187,%f1188};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1189,%f1190,%f1191,%f1192}, {%r648,%r649,%r650,%r651}, {%r652,%r653}, {%f1189,%f1190,%f1191,%f1192};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1193,%f1194,%f1195,%f1196}, {%r648,%r649,%r650,%r651}, {%r658,%r659}, {%f1193,%f1194,%f1195,%f1196};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1197,%f1198,%f1199,%f1200}, {%r648,%r649,%r650,%r651}, {%r664,%r665}, {%f1197,%f1198,%f1199,%f1200};
	bra.uni 	$L__BB0_163;
$L__BB0_3:
	mov.f32 	%f1173, 0f00000000;
	shl.b32 	%r806, %r6, 1;
	mov.f32 	%f1174, %f1173;
	mov.f32 	%f1175, %f1173;
	mov.f32 	%f1176, %f1173;
	mov.f32 	%f1177, %f1173;
	mov.f32 	%f1178, %f1173;
	mov.f32 	%f1179, %f1173;
	mov.f32 	%f1180, %f1173;
	mov.f32 	%f1181, %f1173;
	mov.f32 	%f1182, %f1173;
	mov.f32 	%f1183, %f1173;
	mov.f32 	%f1184, %f1173;
	mov.f32 	%f1185, %f1173;
	mov.f32 	%f1186, %f1173;
	mov.f32 	%f1187, %f1173;
	mov.f32 	%f1188, %f1173;
	mov.f32 	%f1189, %f1173;
	mov.f32 	%f1190, %f1173;
	mov.f32 	%f1191, %f1173;
	mov.f32 	%f1192, %f1173;
	mov.f32 	%f1193, %f1173;
	mov.f32 	%f1194, %f1173;
	mov.f32 	%f1195, %f1173;
	mov.f32 	%f1196, %f1173;
	mov.f32 	%f1197, %f1173;
	mov.f32 	%f1198, %f1173;
	mov.f32 	%f1199, %f1173;
	mov.f32 	%f1200, %f1173;
	mov.f32 	%f1201, %f1173;
	mov.f32 	%f1202, %f1173;
	mov.f32 	%f1203, %f1173;
	mov.f32 	%f1204, %f1173;
$L__BB0_4:
	add.s32 	%r680, %r8, %r3;
	or.b32  	%r681, %r680, %r806;
	or.b32  	%r682, %r7, %r2;
	or.b32  	%r44, %r682, %r5;
	setp.lt.s32 	%p129, %r44, %r9;
	setp.lt.s32 	%p130, %r681, %r169;
	and.pred  	%p131, %p129, %p130;
	@%p131 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_168;
$L__BB0_5:
	ld.local.u64 	%rd387, [%rd1+24];
	cvta.to.global.u64 	%rd85, %rd387;
	ld.local.u32 	%r684, [%rd1+64];
	cvt.u64.u32 	%rd388, %r44;
	mul.lo.s64 	%rd389, %rd388, %rd3;
	cvt.u64.u32 	%rd390, %r681;
	add.s64 	%rd86, %rd389, %rd390;
	//activate %f1204, %r803
	setp.eq.s32 	%p132, %r684, 1;
	@%p132 bra 	$L__BB0_166;
	setp.ne.s32 	%p133, %r684, 0;
	@%p133 bra 	$L__BB0_167;
	shl.b64 	%rd393, %rd86, 2;
	add.s64 	%rd394, %rd85, %rd393;
	st.global.f32 	[%rd394], %f1204;
	bra.uni 	$L__BB0_168;
$L__BB0_166:
	mov.f32 	%f861, 0f00000000;
	cvt.rn.bf16x2.f32 %r685, %f861, %f1204;
	shl.b64 	%rd391, %rd86, 1;
	add.s64 	%rd392, %rd85, %rd391;
	st.global.u16 	[%rd392], %r685;
	bra.uni 	$L__BB0_168;
$L__BB0_167:
	cvt.rn.f16.f32 %rs33, %f1204;
	shl.b64 	%rd395, %rd86, 1;
	add.s64 	%rd396, %rd85, %rd395;
	st.global.u16 	[%rd396], %rs33;
$L__BB0_168:
	or.b32  	%r82, %r681, 1;
	setp.lt.s32 	%p135, %r82, %r169;
	and.pred  	%p136, %p129, %p135;
	@!%p136 bra 	$L__BB0_174;
	bra.uni 	$L__BB0_169;
$L__BB0_169:
	ld.local.u64 	%rd398, [%rd1+24];
	cvta.to.global.u64 	%rd87, %rd398;
	ld.local.u32 	%r688, [%rd1+64];
	cvt.u64.u32 	%rd399, %r44;
	mul.lo.s64 	%rd88, %rd399, %rd3;
	//activate %f1203, %r803
	setp.eq.s32 	%p137, %r688, 0;
	@%p137 bra 	$L__BB0_172;
	setp.ne.s32 	%p138, %r688, 1;
	@%p138 bra 	$L__BB0_173;
	mov.f32 	%f866, 0f00000000;
	cvt.rn.bf16x2.f32 %r689, %f866, %f1203;
	cvt.u64.u32 	%rd400, %r681;
	add.s64 	%rd401, %rd88, %rd400;
	shl.b64 	%rd402, %rd401, 1;
	add.s64 	%rd403, %rd87, %rd402;
	st.global.u16 	[%rd403+2], %r689;
	bra.uni 	$L__BB0_174;
$L__BB0_172:
	cvt.u64.u32 	%rd404, %r681;
	add.s64 	%rd405, %rd88, %rd404;
	shl.b64 	%rd406, %rd405, 2;
	add.s64 	%rd407, %rd87, %rd406;
	st.global.f32 	[%rd407+4], %f1203;
	bra.uni 	$L__BB0_174;
$L__BB0_173:
	cvt.rn.f16.f32 %rs34, %f1203;
	cvt.u64.u32 	%rd408, %r681;
	add.s64 	%rd409, %rd88, %rd408;
	shl.b64 	%rd410, %rd409, 1;
	add.s64 	%rd411, %rd87, %rd410;
	st.global.u16 	[%rd411+2], %rs34;
$L__BB0_174:
	or.b32  	%r83, %r44, 8;
	setp.lt.s32 	%p140, %r83, %r9;
	and.pred  	%p141, %p140, %p130;
	@!%p141 bra 	$L__BB0_180;
	bra.uni 	$L__BB0_175;
$L__BB0_175:
	ld.local.u64 	%rd413, [%rd1+24];
	cvta.to.global.u64 	%rd89, %rd413;
	ld.local.u32 	%r692, [%rd1+64];
	cvt.u64.u32 	%rd414, %r83;
	mul.lo.s64 	%rd415, %rd414, %rd3;
	cvt.u64.u32 	%rd416, %r681;
	add.s64 	%rd90, %rd415, %rd416;
	//activate %f1202, %r803
	setp.eq.s32 	%p142, %r692, 0;
	@%p142 bra 	$L__BB0_178;
	setp.ne.s32 	%p143, %r692, 1;
	@%p143 bra 	$L__BB0_179;
	mov.f32 	%f871, 0f00000000;
	cvt.rn.bf16x2.f32 %r693, %f871, %f1202;
	shl.b64 	%rd417, %rd90, 1;
	add.s64 	%rd418, %rd89, %rd417;
	st.global.u16 	[%rd418], %r693;
	bra.uni 	$L__BB0_180;
$L__BB0_178:
	shl.b64 	%rd419, %rd90, 2;
	add.s64 	%rd420, %rd89, %rd419;
	st.global.f32 	[%rd420], %f1202;
	bra.uni 	$L__BB0_180;
$L__BB0_179:
	cvt.rn.f16.f32 %rs35, %f1202;
	shl.b64 	%rd421, %rd90, 1;
	add.s64 	%rd422, %rd89, %rd421;
	st.global.u16 	[%rd422], %rs35;
$L__BB0_180:
	and.pred  	%p146, %p140, %p135;
	@!%p146 bra 	$L__BB0_186;
	bra.uni 	$L__BB0_181;
$L__BB0_181:
	ld.local.u64 	%rd424, [%rd1+24];
	cvta.to.global.u64 	%rd91, %rd424;
	ld.local.u32 	%r696, [%rd1+64];
	cvt.u64.u32 	%rd425, %r83;
	mul.lo.s64 	%rd92, %rd425, %rd3;
	//activate %f1201, %r803
	setp.eq.s32 	%p147, %r696, 0;
	@%p147 bra 	$L__BB0_184;
	setp.ne.s32 	%p148, %r696, 1;
	@%p148 bra 	$L__BB0_185;
	mov.f32 	%f876, 0f00000000;
	cvt.rn.bf16x2.f32 %r697, %f876, %f1201;
	cvt.u64.u32 	%rd426, %r681;
	add.s64 	%rd427, %rd92, %rd426;
	shl.b64 	%rd428, %rd427, 1;
	add.s64 	%rd429, %rd91, %rd428;
	st.global.u16 	[%rd429+2], %r697;
	bra.uni 	$L__BB0_186;
$L__BB0_184:
	cvt.u64.u32 	%rd430, %r681;
	add.s64 	%rd431, %rd92, %rd430;
	shl.b64 	%rd432, %rd431, 2;
	add.s64 	%rd433, %rd91, %rd432;
	st.global.f32 	[%rd433+4], %f1201;
	bra.uni 	$L__BB0_186;
$L__BB0_185:
	cvt.rn.f16.f32 %rs36, %f1201;
	cvt.u64.u32 	%rd434, %r681;
	add.s64 	%rd435, %rd92, %rd434;
	shl.b64 	%rd436, %rd435, 1;
	add.s64 	%rd437, %rd91, %rd436;
	st.global.u16 	[%rd437+2], %rs36;
$L__BB0_186:
	or.b32  	%r84, %r681, 8;
	setp.lt.s32 	%p150, %r84, %r169;
	and.pred  	%p151, %p129, %p150;
	@!%p151 bra 	$L__BB0_192;
	bra.uni 	$L__BB0_187;
$L__BB0_187:
	ld.local.u64 	%rd439, [%rd1+24];
	cvta.to.global.u64 	%rd93, %rd439;
	ld.local.u32 	%r700, [%rd1+64];
	cvt.u64.u32 	%rd440, %r44;
	mul.lo.s64 	%rd441, %rd440, %rd3;
	cvt.u64.u32 	%rd442, %r84;
	add.s64 	%rd94, %rd441, %rd442;
	//activate %f1173, %r803
	setp.eq.s32 	%p152, %r700, 0;
	@%p152 bra 	$L__BB0_190;
	setp.ne.s32 	%p153, %r700, 1;
	@%p153 bra 	$L__BB0_191;
	mov.f32 	%f881, 0f00000000;
	cvt.rn.bf16x2.f32 %r701, %f881, %f1173;
	shl.b64 	%rd443, %rd94, 1;
	add.s64 	%rd444, %rd93, %rd443;
	st.global.u16 	[%rd444], %r701;
	bra.uni 	$L__BB0_192;
$L__BB0_190:
	shl.b64 	%rd445, %rd94, 2;
	add.s64 	%rd446, %rd93, %rd445;
	st.global.f32 	[%rd446], %f1173;
	bra.uni 	$L__BB0_192;
$L__BB0_191:
	cvt.rn.f16.f32 %rs37, %f1173;
	shl.b64 	%rd447, %rd94, 1;
	add.s64 	%rd448, %rd93, %rd447;
	st.global.u16 	[%rd448], %rs37;
$L__BB0_192:
	or.b32  	%r85, %r681, 9;
	setp.lt.s32 	%p155, %r85, %r169;
	and.pred  	%p156, %p129, %p155;
	@!%p156 bra 	$L__BB0_198;
	bra.uni 	$L__BB0_193;
$L__BB0_193:
	ld.local.u64 	%rd450, [%rd1+24];
	cvta.to.global.u64 	%rd95, %rd450;
	ld.local.u32 	%r704, [%rd1+64];
	cvt.u64.u32 	%rd451, %r44;
	mul.lo.s64 	%rd452, %rd451, %rd3;
	cvt.u64.u32 	%rd453, %r85;
	add.s64 	%rd96, %rd452, %rd453;
	//activate %f1174, %r803
	setp.eq.s32 	%p157, %r704, 0;
	@%p157 bra 	$L__BB0_196;
	setp.ne.s32 	%p158, %r704, 1;
	@%p158 bra 	$L__BB0_197;
	mov.f32 	%f886, 0f00000000;
	cvt.rn.bf16x2.f32 %r705, %f886, %f1174;
	shl.b64 	%rd454, %rd96, 1;
	add.s64 	%rd455, %rd95, %rd454;
	st.global.u16 	[%rd455], %r705;
	bra.uni 	$L__BB0_198;
$L__BB0_196:
	shl.b64 	%rd456, %rd96, 2;
	add.s64 	%rd457, %rd95, %rd456;
	st.global.f32 	[%rd457], %f1174;
	bra.uni 	$L__BB0_198;
$L__BB0_197:
	cvt.rn.f16.f32 %rs38, %f1174;
	shl.b64 	%rd458, %rd96, 1;
	add.s64 	%rd459, %rd95, %rd458;
	st.global.u16 	[%rd459], %rs38;
$L__BB0_198:
	and.pred  	%p161, %p140, %p150;
	@!%p161 bra 	$L__BB0_204;
	bra.uni 	$L__BB0_199;
$L__BB0_199:
	ld.local.u64 	%rd461, [%rd1+24];
	cvta.to.global.u64 	%rd97, %rd461;
	ld.local.u32 	%r708, [%rd1+64];
	cvt.u64.u32 	%rd462, %r83;
	mul.lo.s64 	%rd463, %rd462, %rd3;
	cvt.u64.u32 	%rd464, %r84;
	add.s64 	%rd98, %rd463, %rd464;
	//activate %f1175, %r803
	setp.eq.s32 	%p162, %r708, 0;
	@%p162 bra 	$L__BB0_202;
	setp.ne.s32 	%p163, %r708, 1;
	@%p163 bra 	$L__BB0_203;
	mov.f32 	%f891, 0f00000000;
	cvt.rn.bf16x2.f32 %r709, %f891, %f1175;
	shl.b64 	%rd465, %rd98, 1;
	add.s64 	%rd466, %rd97, %rd465;
	st.global.u16 	[%rd466], %r709;
	bra.uni 	$L__BB0_204;
$L__BB0_202:
	shl.b64 	%rd467, %rd98, 2;
	add.s64 	%rd468, %rd97, %rd467;
	st.global.f32 	[%rd468], %f1175;
	bra.uni 	$L__BB0_204;
$L__BB0_203:
	cvt.rn.f16.f32 %rs39, %f1175;
	shl.b64 	%rd469, %rd98, 1;
	add.s64 	%rd470, %rd97, %rd469;
	st.global.u16 	[%rd470], %rs39;
$L__BB0_204:
	and.pred  	%p166, %p140, %p155;
	@!%p166 bra 	$L__BB0_210;
	bra.uni 	$L__BB0_205;
$L__BB0_205:
	ld.local.u64 	%rd472, [%rd1+24];
	cvta.to.global.u64 	%rd99, %rd472;
	ld.local.u32 	%r712, [%rd1+64];
	cvt.u64.u32 	%rd473, %r83;
	mul.lo.s64 	%rd474, %rd473, %rd3;
	cvt.u64.u32 	%rd475, %r85;
	add.s64 	%rd100, %rd474, %rd475;
	//activate %f1176, %r803
	setp.eq.s32 	%p167, %r712, 0;
	@%p167 bra 	$L__BB0_208;
	setp.ne.s32 	%p168, %r712, 1;
	@%p168 bra 	$L__BB0_209;
	mov.f32 	%f896, 0f00000000;
	cvt.rn.bf16x2.f32 %r713, %f896, %f1176;
	shl.b64 	%rd476, %rd100, 1;
	add.s64 	%rd477, %rd99, %rd476;
	st.global.u16 	[%rd477], %r713;
	bra.uni 	$L__BB0_210;
$L__BB0_208:
	shl.b64 	%rd478, %rd100, 2;
	add.s64 	%rd479, %rd99, %rd478;
	st.global.f32 	[%rd479], %f1176;
	bra.uni 	$L__BB0_210;
$L__BB0_209:
	cvt.rn.f16.f32 %rs40, %f1176;
	shl.b64 	%rd480, %rd100, 1;
	add.s64 	%rd481, %rd99, %rd480;
	st.global.u16 	[%rd481], %rs40;
$L__BB0_210:
	or.b32  	%r86, %r681, 16;
	setp.lt.s32 	%p170, %r86, %r169;
	and.pred  	%p171, %p129, %p170;
	@!%p171 bra 	$L__BB0_216;
	bra.uni 	$L__BB0_211;
$L__BB0_211:
	ld.local.u64 	%rd483, [%rd1+24];
	cvta.to.global.u64 	%rd101, %rd483;
	ld.local.u32 	%r716, [%rd1+64];
	cvt.u64.u32 	%rd484, %r44;
	mul.lo.s64 	%rd485, %rd484, %rd3;
	cvt.u64.u32 	%rd486, %r86;
	add.s64 	%rd102, %rd485, %rd486;
	//activate %f1177, %r803
	setp.eq.s32 	%p172, %r716, 0;
	@%p172 bra 	$L__BB0_214;
	setp.ne.s32 	%p173, %r716, 1;
	@%p173 bra 	$L__BB0_215;
	mov.f32 	%f901, 0f00000000;
	cvt.rn.bf16x2.f32 %r717, %f901, %f1177;
	shl.b64 	%rd487, %rd102, 1;
	add.s64 	%rd488, %rd101, %rd487;
	st.global.u16 	[%rd488], %r717;
	bra.uni 	$L__BB0_216;
$L__BB0_214:
	shl.b64 	%rd489, %rd102, 2;
	add.s64 	%rd490, %rd101, %rd489;
	st.global.f32 	[%rd490], %f1177;
	bra.uni 	$L__BB0_216;
$L__BB0_215:
	cvt.rn.f16.f32 %rs41, %f1177;
	shl.b64 	%rd491, %rd102, 1;
	add.s64 	%rd492, %rd101, %rd491;
	st.global.u16 	[%rd492], %rs41;
$L__BB0_216:
	or.b32  	%r87, %r681, 17;
	setp.lt.s32 	%p175, %r87, %r169;
	and.pred  	%p176, %p129, %p175;
	@!%p176 bra 	$L__BB0_222;
	bra.uni 	$L__BB0_217;
$L__BB0_217:
	ld.local.u64 	%rd494, [%rd1+24];
	cvta.to.global.u64 	%rd103, %rd494;
	ld.local.u32 	%r720, [%rd1+64];
	cvt.u64.u32 	%rd495, %r44;
	mul.lo.s64 	%rd496, %rd495, %rd3;
	cvt.u64.u32 	%rd497, %r87;
	add.s64 	%rd104, %rd496, %rd497;
	//activate %f1178, %r803
	setp.eq.s32 	%p177, %r720, 0;
	@%p177 bra 	$L__BB0_220;
	setp.ne.s32 	%p178, %r720, 1;
	@%p178 bra 	$L__BB0_221;
	mov.f32 	%f906, 0f00000000;
	cvt.rn.bf16x2.f32 %r721, %f906, %f1178;
	shl.b64 	%rd498, %rd104, 1;
	add.s64 	%rd499, %rd103, %rd498;
	st.global.u16 	[%rd499], %r721;
	bra.uni 	$L__BB0_222;
$L__BB0_220:
	shl.b64 	%rd500, %rd104, 2;
	add.s64 	%rd501, %rd103, %rd500;
	st.global.f32 	[%rd501], %f1178;
	bra.uni 	$L__BB0_222;
$L__BB0_221:
	cvt.rn.f16.f32 %rs42, %f1178;
	shl.b64 	%rd502, %rd104, 1;
	add.s64 	%rd503, %rd103, %rd502;
	st.global.u16 	[%rd503], %rs42;
$L__BB0_222:
	and.pred  	%p181, %p140, %p170;
	@!%p181 bra 	$L__BB0_228;
	bra.uni 	$L__BB0_223;
$L__BB0_223:
	ld.local.u64 	%rd505, [%rd1+24];
	cvta.to.global.u64 	%rd105, %rd505;
	ld.local.u32 	%r724, [%rd1+64];
	cvt.u64.u32 	%rd506, %r83;
	mul.lo.s64 	%rd507, %rd506, %rd3;
	cvt.u64.u32 	%rd508, %r86;
	add.s64 	%rd106, %rd507, %rd508;
	//activate %f1179, %r803
	setp.eq.s32 	%p182, %r724, 0;
	@%p182 bra 	$L__BB0_226;
	setp.ne.s32 	%p183, %r724, 1;
	@%p183 bra 	$L__BB0_227;
	mov.f32 	%f911, 0f00000000;
	cvt.rn.bf16x2.f32 %r725, %f911, %f1179;
	shl.b64 	%rd509, %rd106, 1;
	add.s64 	%rd510, %rd105, %rd509;
	st.global.u16 	[%rd510], %r725;
	bra.uni 	$L__BB0_228;
$L__BB0_226:
	shl.b64 	%rd511, %rd106, 2;
	add.s64 	%rd512, %rd105, %rd511;
	st.global.f32 	[%rd512], %f1179;
	bra.uni 	$L__BB0_228;
$L__BB0_227:
	cvt.rn.f16.f32 %rs43, %f1179;
	shl.b64 	%rd513, %rd106, 1;
	add.s64 	%rd514, %rd105, %rd513;
	st.global.u16 	[%rd514], %rs43;
$L__BB0_228:
	and.pred  	%p186, %p140, %p175;
	@!%p186 bra 	$L__BB0_234;
	bra.uni 	$L__BB0_229;
$L__BB0_229:
	ld.local.u64 	%rd516, [%rd1+24];
	cvta.to.global.u64 	%rd107, %rd516;
	ld.local.u32 	%r728, [%rd1+64];
	cvt.u64.u32 	%rd517, %r83;
	mul.lo.s64 	%rd518, %rd517, %rd3;
	cvt.u64.u32 	%rd519, %r87;
	add.s64 	%rd108, %rd518, %rd519;
	//activate %f1180, %r803
	setp.eq.s32 	%p187, %r728, 0;
	@%p187 bra 	$L__BB0_232;
	setp.ne.s32 	%p188, %r728, 1;
	@%p188 bra 	$L__BB0_233;
	mov.f32 	%f916, 0f00000000;
	cvt.rn.bf16x2.f32 %r729, %f916, %f1180;
	shl.b64 	%rd520, %rd108, 1;
	add.s64 	%rd521, %rd107, %rd520;
	st.global.u16 	[%rd521], %r729;
	bra.uni 	$L__BB0_234;
$L__BB0_232:
	shl.b64 	%rd522, %rd108, 2;
	add.s64 	%rd523, %rd107, %rd522;
	st.global.f32 	[%rd523], %f1180;
	bra.uni 	$L__BB0_234;
$L__BB0_233:
	cvt.rn.f16.f32 %rs44, %f1180;
	shl.b64 	%rd524, %rd108, 1;
	add.s64 	%rd525, %rd107, %rd524;
	st.global.u16 	[%rd525], %rs44;
$L__BB0_234:
	or.b32  	%r88, %r681, 24;
	setp.lt.s32 	%p190, %r88, %r169;
	and.pred  	%p191, %p129, %p190;
	@!%p191 bra 	$L__BB0_240;
	bra.uni 	$L__BB0_235;
$L__BB0_235:
	ld.local.u64 	%rd527, [%rd1+24];
	cvta.to.global.u64 	%rd109, %rd527;
	ld.local.u32 	%r732, [%rd1+64];
	cvt.u64.u32 	%rd528, %r44;
	mul.lo.s64 	%rd529, %rd528, %rd3;
	cvt.u64.u32 	%rd530, %r88;
	add.s64 	%rd110, %rd529, %rd530;
	//activate %f1181, %r803
	setp.eq.s32 	%p192, %r732, 0;
	@%p192 bra 	$L__BB0_238;
	setp.ne.s32 	%p193, %r732, 1;
	@%p193 bra 	$L__BB0_239;
	mov.f32 	%f921, 0f00000000;
	cvt.rn.bf16x2.f32 %r733, %f921, %f1181;
	shl.b64 	%rd531, %rd110, 1;
	add.s64 	%rd532, %rd109, %rd531;
	st.global.u16 	[%rd532], %r733;
	bra.uni 	$L__BB0_240;
$L__BB0_238:
	shl.b64 	%rd533, %rd110, 2;
	add.s64 	%rd534, %rd109, %rd533;
	st.global.f32 	[%rd534], %f1181;
	bra.uni 	$L__BB0_240;
$L__BB0_239:
	cvt.rn.f16.f32 %rs45, %f1181;
	shl.b64 	%rd535, %rd110, 1;
	add.s64 	%rd536, %rd109, %rd535;
	st.global.u16 	[%rd536], %rs45;
$L__BB0_240:
	or.b32  	%r90, %r681, 25;
	setp.lt.s32 	%p195, %r90, %r169;
	and.pred  	%p196, %p129, %p195;
	@!%p196 bra 	$L__BB0_246;
	bra.uni 	$L__BB0_241;
$L__BB0_241:
	ld.local.u64 	%rd538, [%rd1+24];
	cvta.to.global.u64 	%rd111, %rd538;
	ld.local.u32 	%r735, [%rd1+64];
	cvt.u64.u32 	%rd539, %r44;
	mul.lo.s64 	%rd540, %rd539, %rd3;
	cvt.u64.u32 	%rd541, %r90;
	add.s64 	%rd112, %rd540, %rd541;
	//activate %f1182, %r803
	setp.eq.s32 	%p197, %r735, 0;
	@%p197 bra 	$L__BB0_244;
	setp.ne.s32 	%p198, %r735, 1;
	@%p198 bra 	$L__BB0_245;
	mov.f32 	%f926, 0f00000000;
	cvt.rn.bf16x2.f32 %r736, %f926, %f1182;
	shl.b64 	%rd542, %rd112, 1;
	add.s64 	%rd543, %rd111, %rd542;
	st.global.u16 	[%rd543], %r736;
	bra.uni 	$L__BB0_246;
$L__BB0_244:
	shl.b64 	%rd544, %rd112, 2;
	add.s64 	%rd545, %rd111, %rd544;
	st.global.f32 	[%rd545], %f1182;
	bra.uni 	$L__BB0_246;
$L__BB0_245:
	cvt.rn.f16.f32 %rs46, %f1182;
	shl.b64 	%rd546, %rd112, 1;
	add.s64 	%rd547, %rd111, %rd546;
	st.global.u16 	[%rd547], %rs46;
$L__BB0_246:
	and.pred  	%p201, %p140, %p190;
	@!%p201 bra 	$L__BB0_252;
	bra.uni 	$L__BB0_247;
$L__BB0_247:
	ld.local.u64 	%rd549, [%rd1+24];
	cvta.to.global.u64 	%rd113, %rd549;
	ld.local.u32 	%r739, [%rd1+64];
	cvt.u64.u32 	%rd550, %r83;
	mul.lo.s64 	%rd551, %rd550, %rd3;
	cvt.u64.u32 	%rd552, %r88;
	add.s64 	%rd114, %rd551, %rd552;
	//activate %f1183, %r803
	setp.eq.s32 	%p202, %r739, 0;
	@%p202 bra 	$L__BB0_250;
	setp.ne.s32 	%p203, %r739, 1;
	@%p203 bra 	$L__BB0_251;
	mov.f32 	%f931, 0f00000000;
	cvt.rn.bf16x2.f32 %r740, %f931, %f1183;
	shl.b64 	%rd553, %rd114, 1;
	add.s64 	%rd554, %rd113, %rd553;
	st.global.u16 	[%rd554], %r740;
	bra.uni 	$L__BB0_252;
$L__BB0_250:
	shl.b64 	%rd555, %rd114, 2;
	add.s64 	%rd556, %rd113, %rd555;
	st.global.f32 	[%rd556], %f1183;
	bra.uni 	$L__BB0_252;
$L__BB0_251:
	cvt.rn.f16.f32 %rs47, %f1183;
	shl.b64 	%rd557, %rd114, 1;
	add.s64 	%rd558, %rd113, %rd557;
	st.global.u16 	[%rd558], %rs47;
$L__BB0_252:
	and.pred  	%p206, %p140, %p195;
	@!%p206 bra 	$L__BB0_258;
	bra.uni 	$L__BB0_253;
$L__BB0_253:
	ld.local.u64 	%rd559, [%rd1+24];
	cvta.to.global.u64 	%rd115, %rd559;
	ld.local.u32 	%r742, [%rd1+64];
	cvt.u64.u32 	%rd560, %r83;
	mul.lo.s64 	%rd561, %rd560, %rd3;
	cvt.u64.u32 	%rd562, %r90;
	add.s64 	%rd116, %rd561, %rd562;
	//activate %f1184, %r803
	setp.eq.s32 	%p207, %r742, 0;
	@%p207 bra 	$L__BB0_256;
	setp.ne.s32 	%p208, %r742, 1;
	@%p208 bra 	$L__BB0_257;
	mov.f32 	%f936, 0f00000000;
	cvt.rn.bf16x2.f32 %r743, %f936, %f1184;
	shl.b64 	%rd563, %rd116, 1;
	add.s64 	%rd564, %rd115, %rd563;
	st.global.u16 	[%rd564], %r743;
	bra.uni 	$L__BB0_258;
$L__BB0_256:
	shl.b64 	%rd565, %rd116, 2;
	add.s64 	%rd566, %rd115, %rd565;
	st.global.f32 	[%rd566], %f1184;
	bra.uni 	$L__BB0_258;
$L__BB0_257:
	cvt.rn.f16.f32 %rs48, %f1184;
	shl.b64 	%rd567, %rd116, 1;
	add.s64 	%rd568, %rd115, %rd567;
	st.global.u16 	[%rd568], %rs48;
$L__BB0_258:
	or.b32  	%r91, %r44, 16;
	setp.lt.s32 	%p210, %r91, %r9;
	and.pred  	%p211, %p210, %p130;
	@!%p211 bra 	$L__BB0_264;
	bra.uni 	$L__BB0_259;
$L__BB0_259:
	ld.local.u64 	%rd570, [%rd1+24];
	cvta.to.global.u64 	%rd117, %rd570;
	ld.local.u32 	%r746, [%rd1+64];
	cvt.u64.u32 	%rd571, %r91;
	mul.lo.s64 	%rd572, %rd571, %rd3;
	cvt.u64.u32 	%rd573, %r681;
	add.s64 	%rd118, %rd572, %rd573;
	//activate %f1185, %r803
	setp.eq.s32 	%p212, %r746, 0;
	@%p212 bra 	$L__BB0_262;
	setp.ne.s32 	%p213, %r746, 1;
	@%p213 bra 	$L__BB0_263;
	mov.f32 	%f941, 0f00000000;
	cvt.rn.bf16x2.f32 %r747, %f941, %f1185;
	shl.b64 	%rd574, %rd118, 1;
	add.s64 	%rd575, %rd117, %rd574;
	st.global.u16 	[%rd575], %r747;
	bra.uni 	$L__BB0_264;
$L__BB0_262:
	shl.b64 	%rd576, %rd118, 2;
	add.s64 	%rd577, %rd117, %rd576;
	st.global.f32 	[%rd577], %f1185;
	bra.uni 	$L__BB0_264;
$L__BB0_263:
	cvt.rn.f16.f32 %rs49, %f1185;
	shl.b64 	%rd578, %rd118, 1;
	add.s64 	%rd579, %rd117, %rd578;
	st.global.u16 	[%rd579], %rs49;
$L__BB0_264:
	and.pred  	%p216, %p210, %p135;
	@!%p216 bra 	$L__BB0_270;
	bra.uni 	$L__BB0_265;
$L__BB0_265:
	ld.local.u64 	%rd581, [%rd1+24];
	cvta.to.global.u64 	%rd119, %rd581;
	ld.local.u32 	%r750, [%rd1+64];
	cvt.u64.u32 	%rd582, %r91;
	mul.lo.s64 	%rd120, %rd582, %rd3;
	//activate %f1186, %r803
	setp.eq.s32 	%p217, %r750, 0;
	@%p217 bra 	$L__BB0_268;
	setp.ne.s32 	%p218, %r750, 1;
	@%p218 bra 	$L__BB0_269;
	mov.f32 	%f946, 0f00000000;
	cvt.rn.bf16x2.f32 %r751, %f946, %f1186;
	cvt.u64.u32 	%rd583, %r681;
	add.s64 	%rd584, %rd120, %rd583;
	shl.b64 	%rd585, %rd584, 1;
	add.s64 	%rd586, %rd119, %rd585;
	st.global.u16 	[%rd586+2], %r751;
	bra.uni 	$L__BB0_270;
$L__BB0_268:
	cvt.u64.u32 	%rd587, %r681;
	add.s64 	%rd588, %rd120, %rd587;
	shl.b64 	%rd589, %rd588, 2;
	add.s64 	%rd590, %rd119, %rd589;
	st.global.f32 	[%rd590+4], %f1186;
	bra.uni 	$L__BB0_270;
$L__BB0_269:
	cvt.rn.f16.f32 %rs50, %f1186;
	cvt.u64.u32 	%rd591, %r681;
	add.s64 	%rd592, %rd120, %rd591;
	shl.b64 	%rd593, %rd592, 1;
	add.s64 	%rd594, %rd119, %rd593;
	st.global.u16 	[%rd594+2], %rs50;
$L__BB0_270:
	or.b32  	%r92, %r44, 24;
	setp.lt.s32 	%p220, %r92, %r9;
	and.pred  	%p221, %p220, %p130;
	@!%p221 bra 	$L__BB0_276;
	bra.uni 	$L__BB0_271;
$L__BB0_271:
	ld.local.u64 	%rd596, [%rd1+24];
	cvta.to.global.u64 	%rd121, %rd596;
	ld.local.u32 	%r754, [%rd1+64];
	cvt.u64.u32 	%rd597, %r92;
	mul.lo.s64 	%rd598, %rd597, %rd3;
	cvt.u64.u32 	%rd599, %r681;
	add.s64 	%rd122, %rd598, %rd599;
	//activate %f1187, %r803
	setp.eq.s32 	%p222, %r754, 0;
	@%p222 bra 	$L__BB0_274;
	setp.ne.s32 	%p223, %r754, 1;
	@%p223 bra 	$L__BB0_275;
	mov.f32 	%f951, 0f00000000;
	cvt.rn.bf16x2.f32 %r755, %f951, %f1187;
	shl.b64 	%rd600, %rd122, 1;
	add.s64 	%rd601, %rd121, %rd600;
	st.global.u16 	[%rd601], %r755;
	bra.uni 	$L__BB0_276;
$L__BB0_274:
	shl.b64 	%rd602, %rd122, 2;
	add.s64 	%rd603, %rd121, %rd602;
	st.global.f32 	[%rd603], %f1187;
	bra.uni 	$L__BB0_276;
$L__BB0_275:
	cvt.rn.f16.f32 %rs51, %f1187;
	shl.b64 	%rd604, %rd122, 1;
	add.s64 	%rd605, %rd121, %rd604;
	st.global.u16 	[%rd605], %rs51;
$L__BB0_276:
	and.pred  	%p226, %p220, %p135;
	@!%p226 bra 	$L__BB0_282;
	bra.uni 	$L__BB0_277;
$L__BB0_277:
	ld.local.u64 	%rd607, [%rd1+24];
	cvta.to.global.u64 	%rd123, %rd607;
	ld.local.u32 	%r758, [%rd1+64];
	cvt.u64.u32 	%rd608, %r92;
	mul.lo.s64 	%rd124, %rd608, %rd3;
	//activate %f1188, %r803
	setp.eq.s32 	%p227, %r758, 0;
	@%p227 bra 	$L__BB0_280;
	setp.ne.s32 	%p228, %r758, 1;
	@%p228 bra 	$L__BB0_281;
	mov.f32 	%f956, 0f00000000;
	cvt.rn.bf16x2.f32 %r759, %f956, %f1188;
	cvt.u64.u32 	%rd609, %r681;
	add.s64 	%rd610, %rd124, %rd609;
	shl.b64 	%rd611, %rd610, 1;
	add.s64 	%rd612, %rd123, %rd611;
	st.global.u16 	[%rd612+2], %r759;
	bra.uni 	$L__BB0_282;
$L__BB0_280:
	cvt.u64.u32 	%rd613, %r681;
	add.s64 	%rd614, %rd124, %rd613;
	shl.b64 	%rd615, %rd614, 2;
	add.s64 	%rd616, %rd123, %rd615;
	st.global.f32 	[%rd616+4], %f1188;
	bra.uni 	$L__BB0_282;
$L__BB0_281:
	cvt.rn.f16.f32 %rs52, %f1188;
	cvt.u64.u32 	%rd617, %r681;
	add.s64 	%rd618, %rd124, %rd617;
	shl.b64 	%rd619, %rd618, 1;
	add.s64 	%rd620, %rd123, %rd619;
	st.global.u16 	[%rd620+2], %rs52;
$L__BB0_282:
	and.pred  	%p231, %p210, %p150;
	@!%p231 bra 	$L__BB0_288;
	bra.uni 	$L__BB0_283;
$L__BB0_283:
	ld.local.u64 	%rd622, [%rd1+24];
	cvta.to.global.u64 	%rd125, %rd622;
	ld.local.u32 	%r762, [%rd1+64];
	cvt.u64.u32 	%rd623, %r91;
	mul.lo.s64 	%rd624, %rd623, %rd3;
	cvt.u64.u32 	%rd625, %r84;
	add.s64 	%rd126, %rd624, %rd625;
	//activate %f1189, %r803
	setp.eq.s32 	%p232, %r762, 0;
	@%p232 bra 	$L__BB0_286;
	setp.ne.s32 	%p233, %r762, 1;
	@%p233 bra 	$L__BB0_287;
	mov.f32 	%f961, 0f00000000;
	cvt.rn.bf16x2.f32 %r763, %f961, %f1189;
	shl.b64 	%rd626, %rd126, 1;
	add.s64 	%rd627, %rd125, %rd626;
	st.global.u16 	[%rd627], %r763;
	bra.uni 	$L__BB0_288;
$L__BB0_286:
	shl.b64 	%rd628, %rd126, 2;
	add.s64 	%rd629, %rd125, %rd628;
	st.global.f32 	[%rd629], %f1189;
	bra.uni 	$L__BB0_288;
$L__BB0_287:
	cvt.rn.f16.f32 %rs53, %f1189;
	shl.b64 	%rd630, %rd126, 1;
	add.s64 	%rd631, %rd125, %rd630;
	st.global.u16 	[%rd631], %rs53;
$L__BB0_288:
	and.pred  	%p236, %p210, %p155;
	@!%p236 bra 	$L__BB0_294;
	bra.uni 	$L__BB0_289;
$L__BB0_289:
	ld.local.u64 	%rd633, [%rd1+24];
	cvta.to.global.u64 	%rd127, %rd633;
	ld.local.u32 	%r766, [%rd1+64];
	cvt.u64.u32 	%rd634, %r91;
	mul.lo.s64 	%rd635, %rd634, %rd3;
	cvt.u64.u32 	%rd636, %r85;
	add.s64 	%rd128, %rd635, %rd636;
	//activate %f1190, %r803
	setp.eq.s32 	%p237, %r766, 0;
	@%p237 bra 	$L__BB0_292;
	setp.ne.s32 	%p238, %r766, 1;
	@%p238 bra 	$L__BB0_293;
	mov.f32 	%f966, 0f00000000;
	cvt.rn.bf16x2.f32 %r767, %f966, %f1190;
	shl.b64 	%rd637, %rd128, 1;
	add.s64 	%rd638, %rd127, %rd637;
	st.global.u16 	[%rd638], %r767;
	bra.uni 	$L__BB0_294;
$L__BB0_292:
	shl.b64 	%rd639, %rd128, 2;
	add.s64 	%rd640, %rd127, %rd639;
	st.global.f32 	[%rd640], %f1190;
	bra.uni 	$L__BB0_294;
$L__BB0_293:
	cvt.rn.f16.f32 %rs54, %f1190;
	shl.b64 	%rd641, %rd128, 1;
	add.s64 	%rd642, %rd127, %rd641;
	st.global.u16 	[%rd642], %rs54;
$L__BB0_294:
	and.pred  	%p241, %p220, %p150;
	@!%p241 bra 	$L__BB0_300;
	bra.uni 	$L__BB0_295;
$L__BB0_295:
	ld.local.u64 	%rd644, [%rd1+24];
	cvta.to.global.u64 	%rd129, %rd644;
	ld.local.u32 	%r770, [%rd1+64];
	cvt.u64.u32 	%rd645, %r92;
	mul.lo.s64 	%rd646, %rd645, %rd3;
	cvt.u64.u32 	%rd647, %r84;
	add.s64 	%rd130, %rd646, %rd647;
	//activate %f1191, %r803
	setp.eq.s32 	%p242, %r770, 0;
	@%p242 bra 	$L__BB0_298;
	setp.ne.s32 	%p243, %r770, 1;
	@%p243 bra 	$L__BB0_299;
	mov.f32 	%f971, 0f00000000;
	cvt.rn.bf16x2.f32 %r771, %f971, %f1191;
	shl.b64 	%rd648, %rd130, 1;
	add.s64 	%rd649, %rd129, %rd648;
	st.global.u16 	[%rd649], %r771;
	bra.uni 	$L__BB0_300;
$L__BB0_298:
	shl.b64 	%rd650, %rd130, 2;
	add.s64 	%rd651, %rd129, %rd650;
	st.global.f32 	[%rd651], %f1191;
	bra.uni 	$L__BB0_300;
$L__BB0_299:
	cvt.rn.f16.f32 %rs55, %f1191;
	shl.b64 	%rd652, %rd130, 1;
	add.s64 	%rd653, %rd129, %rd652;
	st.global.u16 	[%rd653], %rs55;
$L__BB0_300:
	and.pred  	%p246, %p220, %p155;
	@!%p246 bra 	$L__BB0_306;
	bra.uni 	$L__BB0_301;
$L__BB0_301:
	ld.local.u64 	%rd655, [%rd1+24];
	cvta.to.global.u64 	%rd131, %rd655;
	ld.local.u32 	%r774, [%rd1+64];
	cvt.u64.u32 	%rd656, %r92;
	mul.lo.s64 	%rd657, %rd656, %rd3;
	cvt.u64.u32 	%rd658, %r85;
	add.s64 	%rd132, %rd657, %rd658;
	//activate %f1192, %r803
	setp.eq.s32 	%p247, %r774, 0;
	@%p247 bra 	$L__BB0_304;
	setp.ne.s32 	%p248, %r774, 1;
	@%p248 bra 	$L__BB0_305;
	mov.f32 	%f976, 0f00000000;
	cvt.rn.bf16x2.f32 %r775, %f976, %f1192;
	shl.b64 	%rd659, %rd132, 1;
	add.s64 	%rd660, %rd131, %rd659;
	st.global.u16 	[%rd660], %r775;
	bra.uni 	$L__BB0_306;
$L__BB0_304:
	shl.b64 	%rd661, %rd132, 2;
	add.s64 	%rd662, %rd131, %rd661;
	st.global.f32 	[%rd662], %f1192;
	bra.uni 	$L__BB0_306;
$L__BB0_305:
	cvt.rn.f16.f32 %rs56, %f1192;
	shl.b64 	%rd663, %rd132, 1;
	add.s64 	%rd664, %rd131, %rd663;
	st.global.u16 	[%rd664], %rs56;
$L__BB0_306:
	and.pred  	%p251, %p210, %p170;
	@!%p251 bra 	$L__BB0_312;
	bra.uni 	$L__BB0_307;
$L__BB0_307:
	ld.local.u64 	%rd666, [%rd1+24];
	cvta.to.global.u64 	%rd133, %rd666;
	ld.local.u32 	%r778, [%rd1+64];
	cvt.u64.u32 	%rd667, %r91;
	mul.lo.s64 	%rd668, %rd667, %rd3;
	cvt.u64.u32 	%rd669, %r86;
	add.s64 	%rd134, %rd668, %rd669;
	//activate %f1193, %r803
	setp.eq.s32 	%p252, %r778, 0;
	@%p252 bra 	$L__BB0_310;
	setp.ne.s32 	%p253, %r778, 1;
	@%p253 bra 	$L__BB0_311;
	mov.f32 	%f981, 0f00000000;
	cvt.rn.bf16x2.f32 %r779, %f981, %f1193;
	shl.b64 	%rd670, %rd134, 1;
	add.s64 	%rd671, %rd133, %rd670;
	st.global.u16 	[%rd671], %r779;
	bra.uni 	$L__BB0_312;
$L__BB0_310:
	shl.b64 	%rd672, %rd134, 2;
	add.s64 	%rd673, %rd133, %rd672;
	st.global.f32 	[%rd673], %f1193;
	bra.uni 	$L__BB0_312;
$L__BB0_311:
	cvt.rn.f16.f32 %rs57, %f1193;
	shl.b64 	%rd674, %rd134, 1;
	add.s64 	%rd675, %rd133, %rd674;
	st.global.u16 	[%rd675], %rs57;
$L__BB0_312:
	and.pred  	%p256, %p210, %p175;
	@!%p256 bra 	$L__BB0_318;
	bra.uni 	$L__BB0_313;
$L__BB0_313:
	ld.local.u64 	%rd677, [%rd1+24];
	cvta.to.global.u64 	%rd135, %rd677;
	ld.local.u32 	%r782, [%rd1+64];
	cvt.u64.u32 	%rd678, %r91;
	mul.lo.s64 	%rd679, %rd678, %rd3;
	cvt.u64.u32 	%rd680, %r87;
	add.s64 	%rd136, %rd679, %rd680;
	//activate %f1194, %r803
	setp.eq.s32 	%p257, %r782, 0;
	@%p257 bra 	$L__BB0_316;
	setp.ne.s32 	%p258, %r782, 1;
	@%p258 bra 	$L__BB0_317;
	mov.f32 	%f986, 0f00000000;
	cvt.rn.bf16x2.f32 %r783, %f986, %f1194;
	shl.b64 	%rd681, %rd136, 1;
	add.s64 	%rd682, %rd135, %rd681;
	st.global.u16 	[%rd682], %r783;
	bra.uni 	$L__BB0_318;
$L__BB0_316:
	shl.b64 	%rd683, %rd136, 2;
	add.s64 	%rd684, %rd135, %rd683;
	st.global.f32 	[%rd684], %f1194;
	bra.uni 	$L__BB0_318;
$L__BB0_317:
	cvt.rn.f16.f32 %rs58, %f1194;
	shl.b64 	%rd685, %rd136, 1;
	add.s64 	%rd686, %rd135, %rd685;
	st.global.u16 	[%rd686], %rs58;
$L__BB0_318:
	and.pred  	%p261, %p220, %p170;
	@!%p261 bra 	$L__BB0_324;
	bra.uni 	$L__BB0_319;
$L__BB0_319:
	ld.local.u64 	%rd688, [%rd1+24];
	cvta.to.global.u64 	%rd137, %rd688;
	ld.local.u32 	%r786, [%rd1+64];
	cvt.u64.u32 	%rd689, %r92;
	mul.lo.s64 	%rd690, %rd689, %rd3;
	cvt.u64.u32 	%rd691, %r86;
	add.s64 	%rd138, %rd690, %rd691;
	//activate %f1195, %r803
	setp.eq.s32 	%p262, %r786, 0;
	@%p262 bra 	$L__BB0_322;
	setp.ne.s32 	%p263, %r786, 1;
	@%p263 bra 	$L__BB0_323;
	mov.f32 	%f991, 0f00000000;
	cvt.rn.bf16x2.f32 %r787, %f991, %f1195;
	shl.b64 	%rd692, %rd138, 1;
	add.s64 	%rd693, %rd137, %rd692;
	st.global.u16 	[%rd693], %r787;
	bra.uni 	$L__BB0_324;
$L__BB0_322:
	shl.b64 	%rd694, %rd138, 2;
	add.s64 	%rd695, %rd137, %rd694;
	st.global.f32 	[%rd695], %f1195;
	bra.uni 	$L__BB0_324;
$L__BB0_323:
	cvt.rn.f16.f32 %rs59, %f1195;
	shl.b64 	%rd696, %rd138, 1;
	add.s64 	%rd697, %rd137, %rd696;
	st.global.u16 	[%rd697], %rs59;
$L__BB0_324:
	and.pred  	%p266, %p220, %p175;
	@!%p266 bra 	$L__BB0_330;
	bra.uni 	$L__BB0_325;
$L__BB0_325:
	ld.local.u64 	%rd699, [%rd1+24];
	cvta.to.global.u64 	%rd139, %rd699;
	ld.local.u32 	%r790, [%rd1+64];
	cvt.u64.u32 	%rd700, %r92;
	mul.lo.s64 	%rd701, %rd700, %rd3;
	cvt.u64.u32 	%rd702, %r87;
	add.s64 	%rd140, %rd701, %rd702;
	//activate %f1196, %r803
	setp.eq.s32 	%p267, %r790, 0;
	@%p267 bra 	$L__BB0_328;
	setp.ne.s32 	%p268, %r790, 1;
	@%p268 bra 	$L__BB0_329;
	mov.f32 	%f996, 0f00000000;
	cvt.rn.bf16x2.f32 %r791, %f996, %f1196;
	shl.b64 	%rd703, %rd140, 1;
	add.s64 	%rd704, %rd139, %rd703;
	st.global.u16 	[%rd704], %r791;
	bra.uni 	$L__BB0_330;
$L__BB0_328:
	shl.b64 	%rd705, %rd140, 2;
	add.s64 	%rd706, %rd139, %rd705;
	st.global.f32 	[%rd706], %f1196;
	bra.uni 	$L__BB0_330;
$L__BB0_329:
	cvt.rn.f16.f32 %rs60, %f1196;
	shl.b64 	%rd707, %rd140, 1;
	add.s64 	%rd708, %rd139, %rd707;
	st.global.u16 	[%rd708], %rs60;
$L__BB0_330:
	and.pred  	%p271, %p210, %p190;
	@!%p271 bra 	$L__BB0_336;
	bra.uni 	$L__BB0_331;
$L__BB0_331:
	ld.local.u64 	%rd710, [%rd1+24];
	cvta.to.global.u64 	%rd141, %rd710;
	ld.local.u32 	%r794, [%rd1+64];
	cvt.u64.u32 	%rd711, %r91;
	mul.lo.s64 	%rd712, %rd711, %rd3;
	cvt.u64.u32 	%rd713, %r88;
	add.s64 	%rd142, %rd712, %rd713;
	//activate %f1197, %r803
	setp.eq.s32 	%p272, %r794, 0;
	@%p272 bra 	$L__BB0_334;
	setp.ne.s32 	%p273, %r794, 1;
	@%p273 bra 	$L__BB0_335;
	mov.f32 	%f1001, 0f00000000;
	cvt.rn.bf16x2.f32 %r795, %f1001, %f1197;
	shl.b64 	%rd714, %rd142, 1;
	add.s64 	%rd715, %rd141, %rd714;
	st.global.u16 	[%rd715], %r795;
	bra.uni 	$L__BB0_336;
$L__BB0_334:
	shl.b64 	%rd716, %rd142, 2;
	add.s64 	%rd717, %rd141, %rd716;
	st.global.f32 	[%rd717], %f1197;
	bra.uni 	$L__BB0_336;
$L__BB0_335:
	cvt.rn.f16.f32 %rs61, %f1197;
	shl.b64 	%rd718, %rd142, 1;
	add.s64 	%rd719, %rd141, %rd718;
	st.global.u16 	[%rd719], %rs61;
$L__BB0_336:
	and.pred  	%p276, %p210, %p195;
	@!%p276 bra 	$L__BB0_342;
	bra.uni 	$L__BB0_337;
$L__BB0_337:
	ld.local.u64 	%rd720, [%rd1+24];
	cvta.to.global.u64 	%rd143, %rd720;
	ld.local.u32 	%r797, [%rd1+64];
	cvt.u64.u32 	%rd721, %r91;
	mul.lo.s64 	%rd722, %rd721, %rd3;
	cvt.u64.u32 	%rd723, %r90;
	add.s64 	%rd144, %rd722, %rd723;
	//activate %f1198, %r803
	setp.eq.s32 	%p277, %r797, 0;
	@%p277 bra 	$L__BB0_340;
	setp.ne.s32 	%p278, %r797, 1;
	@%p278 bra 	$L__BB0_341;
	mov.f32 	%f1006, 0f00000000;
	cvt.rn.bf16x2.f32 %r798, %f1006, %f1198;
	shl.b64 	%rd724, %rd144, 1;
	add.s64 	%rd725, %rd143, %rd724;
	st.global.u16 	[%rd725], %r798;
	bra.uni 	$L__BB0_342;
$L__BB0_340:
	shl.b64 	%rd726, %rd144, 2;
	add.s64 	%rd727, %rd143, %rd726;
	st.global.f32 	[%rd727], %f1198;
	bra.uni 	$L__BB0_342;
$L__BB0_341:
	cvt.rn.f16.f32 %rs62, %f1198;
	shl.b64 	%rd728, %rd144, 1;
	add.s64 	%rd729, %rd143, %rd728;
	st.global.u16 	[%rd729], %rs62;
$L__BB0_342:
	and.pred  	%p281, %p220, %p190;
	@!%p281 bra 	$L__BB0_348;
	bra.uni 	$L__BB0_343;
$L__BB0_343:
	ld.local.u64 	%rd731, [%rd1+24];
	cvta.to.global.u64 	%rd145, %rd731;
	ld.local.u32 	%r801, [%rd1+64];
	cvt.u64.u32 	%rd732, %r92;
	mul.lo.s64 	%rd733, %rd732, %rd3;
	cvt.u64.u32 	%rd734, %r88;
	add.s64 	%rd146, %rd733, %rd734;
	//activate %f1199, %r803
	setp.eq.s32 	%p282, %r801, 0;
	@%p282 bra 	$L__BB0_346;
	setp.ne.s32 	%p283, %r801, 1;
	@%p283 bra 	$L__BB0_347;
	mov.f32 	%f1011, 0f00000000;
	cvt.rn.bf16x2.f32 %r802, %f1011, %f1199;
	shl.b64 	%rd735, %rd146, 1;
	add.s64 	%rd736, %rd145, %rd735;
	st.global.u16 	[%rd736], %r802;
	bra.uni 	$L__BB0_348;
$L__BB0_346:
	shl.b64 	%rd737, %rd146, 2;
	add.s64 	%rd738, %rd145, %rd737;
	st.global.f32 	[%rd738], %f1199;
	bra.uni 	$L__BB0_348;
$L__BB0_347:
	cvt.rn.f16.f32 %rs63, %f1199;
	shl.b64 	%rd739, %rd146, 1;
	add.s64 	%rd740, %rd145, %rd739;
	st.global.u16 	[%rd740], %rs63;
$L__BB0_348:
	and.pred  	%p286, %p220, %p195;
	@!%p286 bra 	$L__BB0_354;
	bra.uni 	$L__BB0_349;
$L__BB0_349:
	ld.local.u64 	%rd741, [%rd1+24];
	cvta.to.global.u64 	%rd147, %rd741;
	ld.local.u32 	%r804, [%rd1+64];
	cvt.u64.u32 	%rd742, %r92;
	mul.lo.s64 	%rd743, %rd742, %rd3;
	cvt.u64.u32 	%rd744, %r90;
	add.s64 	%rd148, %rd743, %rd744;
	//activate %f1200, %r803
	setp.eq.s32 	%p287, %r804, 0;
	@%p287 bra 	$L__BB0_352;
	setp.ne.s32 	%p288, %r804, 1;
	@%p288 bra 	$L__BB0_353;
	mov.f32 	%f1016, 0f00000000;
	cvt.rn.bf16x2.f32 %r805, %f1016, %f1200;
	shl.b64 	%rd745, %rd148, 1;
	add.s64 	%rd746, %rd147, %rd745;
	st.global.u16 	[%rd746], %r805;
	bra.uni 	$L__BB0_354;
$L__BB0_352:
	shl.b64 	%rd747, %rd148, 2;
	add.s64 	%rd748, %rd147, %rd747;
	st.global.f32 	[%rd748], %f1200;
	bra.uni 	$L__BB0_354;
$L__BB0_353:
	cvt.rn.f16.f32 %rs64, %f1200;
	shl.b64 	%rd749, %rd148, 1;
	add.s64 	%rd750, %rd147, %rd749;
	st.global.u16 	[%rd750], %rs64;
$L__BB0_354:
	ret;
}
.visible .entry wide_128_bf16(
	.param .align 8 .b8 wide_128_bf16_param_0[576]
)
.maxntid 256, 1, 1
{
	.local .align 8 .b8 	__local_depot1[576];
	.reg .b64 	%SP;
	.reg .b64 	%SPL;
	.reg .pred 	%p<453>;
	.reg .b16 	%rs<97>;
	.reg .b32 	%r<1083>;
	.reg .f32 	%f<1973>;
	.reg .b64 	%rd<1185>;
	.shared .align 16 .b8 _ZZL18wide_128_bf16_bodyRK18wide_128_bf16_argsE4left[20480];
	.shared .align 16 .b8 _ZZL18wide_128_bf16_bodyRK18wide_128_bf16_argsE5right[10240];
	mov.u64 	%SPL, __local_depot1;
	add.u64 	%rd215, %SPL, 0;
	ld.param.u32 	%r97, [wide_128_bf16_param_0+348];
	ld.param.u32 	%r98, [wide_128_bf16_param_0+344];
	ld.param.u32 	%r99, [wide_128_bf16_param_0+340];
	ld.param.u32 	%r100, [wide_128_bf16_param_0+336];
	ld.param.u32 	%r101, [wide_128_bf16_param_0+332];
	ld.param.u32 	%r102, [wide_128_bf16_param_0+328];
	ld.param.u32 	%r103, [wide_128_bf16_param_0+324];
	ld.param.u32 	%r104, [wide_128_bf16_param_0+320];
	ld.param.u64 	%rd216, [wide_128_bf16_param_0+312];
	ld.param.u64 	%rd217, [wide_128_bf16_param_0+304];
	ld.param.u64 	%rd218, [wide_128_bf16_param_0+296];
	ld.param.u64 	%rd219, [wide_128_bf16_param_0+288];
	ld.param.u32 	%r105, [wide_128_bf16_param_0+280];
	ld.param.u32 	%r106, [wide_128_bf16_param_0+276];
	ld.param.u32 	%r107, [wide_128_bf16_param_0+272];
	ld.param.u32 	%r108, [wide_128_bf16_param_0+268];
	ld.param.u32 	%r109, [wide_128_bf16_param_0+264];
	ld.param.u32 	%r110, [wide_128_bf16_param_0+260];
	ld.param.u32 	%r111, [wide_128_bf16_param_0+256];
	ld.param.u32 	%r112, [wide_128_bf16_param_0+252];
	ld.param.u32 	%r113, [wide_128_bf16_param_0+248];
	ld.param.u64 	%rd220, [wide_128_bf16_param_0+240];
	ld.param.u64 	%rd221, [wide_128_bf16_param_0+232];
	ld.param.u64 	%rd222, [wide_128_bf16_param_0+224];
	ld.param.u64 	%rd223, [wide_128_bf16_param_0+216];
	ld.param.u32 	%r114, [wide_128_bf16_param_0+208];
	ld.param.u32 	%r115, [wide_128_bf16_param_0+204];
	ld.param.u32 	%r116, [wide_128_bf16_param_0+200];
	ld.param.u32 	%r117, [wide_128_bf16_param_0+196];
	ld.param.u32 	%r118, [wide_128_bf16_param_0+192];
	ld.param.u32 	%r119, [wide_128_bf16_param_0+188];
	ld.param.u32 	%r120, [wide_128_bf16_param_0+184];
	ld.param.u32 	%r121, [wide_128_bf16_param_0+180];
	ld.param.u32 	%r122, [wide_128_bf16_param_0+176];
	ld.param.u64 	%rd224, [wide_128_bf16_param_0+168];
	ld.param.u64 	%rd225, [wide_128_bf16_param_0+160];
	ld.param.u64 	%rd226, [wide_128_bf16_param_0+152];
	ld.param.u64 	%rd227, [wide_128_bf16_param_0+144];
	ld.param.u32 	%r123, [wide_128_bf16_param_0+136];
	ld.param.u32 	%r124, [wide_128_bf16_param_0+132];
	ld.param.u32 	%r125, [wide_128_bf16_param_0+128];
	ld.param.u32 	%r126, [wide_128_bf16_param_0+124];
	ld.param.u32 	%r127, [wide_128_bf16_param_0+120];
	ld.param.u32 	%r128, [wide_128_bf16_param_0+116];
	ld.param.u32 	%r129, [wide_128_bf16_param_0+112];
	ld.param.u32 	%r130, [wide_128_bf16_param_0+108];
	ld.param.u32 	%r131, [wide_128_bf16_param_0+104];
	ld.param.u64 	%rd228, [wide_128_bf16_param_0+96];
	ld.param.u64 	%rd229, [wide_128_bf16_param_0+88];
	ld.param.u64 	%rd230, [wide_128_bf16_param_0+80];
	ld.param.u64 	%rd231, [wide_128_bf16_param_0+72];
	ld.param.u32 	%r132, [wide_128_bf16_param_0+64];
	ld.param.u32 	%r133, [wide_128_bf16_param_0+60];
	ld.param.u32 	%r134, [wide_128_bf16_param_0+56];
	ld.param.u32 	%r135, [wide_128_bf16_param_0+52];
	ld.param.u32 	%r136, [wide_128_bf16_param_0+48];
	ld.param.u32 	%r137, [wide_128_bf16_param_0+44];
	ld.param.u32 	%r138, [wide_128_bf16_param_0+40];
	ld.param.u32 	%r139, [wide_128_bf16_param_0+36];
	ld.param.u32 	%r140, [wide_128_bf16_param_0+32];
	ld.param.u64 	%rd232, [wide_128_bf16_param_0+24];
	ld.param.u64 	%rd233, [wide_128_bf16_param_0+16];
	ld.param.u64 	%rd234, [wide_128_bf16_param_0+8];
	ld.param.u64 	%rd235, [wide_128_bf16_param_0];
	ld.param.u32 	%r141, [wide_128_bf16_param_0+568];
	ld.param.u32 	%r142, [wide_128_bf16_param_0+564];
	ld.param.u32 	%r143, [wide_128_bf16_param_0+560];
	ld.param.u32 	%r144, [wide_128_bf16_param_0+556];
	ld.param.u32 	%r145, [wide_128_bf16_param_0+552];
	ld.param.u32 	%r146, [wide_128_bf16_param_0+548];
	ld.param.u32 	%r147, [wide_128_bf16_param_0+544];
	ld.param.u32 	%r148, [wide_128_bf16_param_0+540];
	ld.param.u32 	%r149, [wide_128_bf16_param_0+536];
	ld.param.u64 	%rd236, [wide_128_bf16_param_0+528];
	ld.param.u64 	%rd237, [wide_128_bf16_param_0+520];
	ld.param.u64 	%rd238, [wide_128_bf16_param_0+512];
	ld.param.u64 	%rd239, [wide_128_bf16_param_0+504];
	ld.param.u32 	%r150, [wide_128_bf16_param_0+496];
	ld.param.u32 	%r151, [wide_128_bf16_param_0+492];
	ld.param.u32 	%r152, [wide_128_bf16_param_0+488];
	ld.param.u32 	%r153, [wide_128_bf16_param_0+484];
	ld.param.u32 	%r154, [wide_128_bf16_param_0+480];
	ld.param.u32 	%r155, [wide_128_bf16_param_0+476];
	ld.param.u32 	%r156, [wide_128_bf16_param_0+472];
	ld.param.u32 	%r157, [wide_128_bf16_param_0+468];
	ld.param.u32 	%r158, [wide_128_bf16_param_0+464];
	ld.param.u64 	%rd240, [wide_128_bf16_param_0+456];
	ld.param.u64 	%rd241, [wide_128_bf16_param_0+448];
	ld.param.u64 	%rd242, [wide_128_bf16_param_0+440];
	ld.param.u64 	%rd243, [wide_128_bf16_param_0+432];
	ld.param.u32 	%r159, [wide_128_bf16_param_0+424];
	ld.param.u32 	%r160, [wide_128_bf16_param_0+420];
	ld.param.u32 	%r161, [wide_128_bf16_param_0+416];
	ld.param.u32 	%r162, [wide_128_bf16_param_0+412];
	ld.param.u32 	%r163, [wide_128_bf16_param_0+408];
	ld.param.u32 	%r164, [wide_128_bf16_param_0+404];
	ld.param.u32 	%r165, [wide_128_bf16_param_0+400];
	ld.param.u32 	%r166, [wide_128_bf16_param_0+396];
	ld.param.u32 	%r167, [wide_128_bf16_param_0+392];
	ld.param.u64 	%rd244, [wide_128_bf16_param_0+384];
	ld.param.u64 	%rd245, [wide_128_bf16_param_0+376];
	ld.param.u64 	%rd246, [wide_128_bf16_param_0+368];
	ld.param.u64 	%rd247, [wide_128_bf16_param_0+360];
	ld.param.u32 	%r168, [wide_128_bf16_param_0+352];
	st.local.u64 	[%rd215], %rd235;
	st.local.u64 	[%rd215+8], %rd234;
	st.local.u64 	[%rd215+16], %rd233;
	st.local.u64 	[%rd215+24], %rd232;
	st.local.v2.u32 	[%rd215+32], {%r140, %r139};
	st.local.v2.u32 	[%rd215+40], {%r138, %r137};
	st.local.v2.u32 	[%rd215+48], {%r136, %r135};
	st.local.v2.u32 	[%rd215+56], {%r134, %r133};
	st.local.u32 	[%rd215+64], %r132;
	st.local.u64 	[%rd215+72], %rd231;
	st.local.u64 	[%rd215+80], %rd230;
	st.local.u64 	[%rd215+88], %rd229;
	st.local.u64 	[%rd215+96], %rd228;
	st.local.v2.u32 	[%rd215+104], {%r131, %r130};
	st.local.v2.u32 	[%rd215+112], {%r129, %r128};
	st.local.v2.u32 	[%rd215+120], {%r127, %r126};
	st.local.v2.u32 	[%rd215+128], {%r125, %r124};
	st.local.u32 	[%rd215+136], %r123;
	st.local.u64 	[%rd215+144], %rd227;
	st.local.u64 	[%rd215+152], %rd226;
	st.local.u64 	[%rd215+160], %rd225;
	st.local.u64 	[%rd215+168], %rd224;
	st.local.v2.u32 	[%rd215+176], {%r122, %r121};
	st.local.v2.u32 	[%rd215+184], {%r120, %r119};
	st.local.v2.u32 	[%rd215+192], {%r118, %r117};
	st.local.v2.u32 	[%rd215+200], {%r116, %r115};
	st.local.u32 	[%rd215+208], %r114;
	st.local.u64 	[%rd215+216], %rd223;
	st.local.u64 	[%rd215+224], %rd222;
	st.local.u64 	[%rd215+232], %rd221;
	st.local.u64 	[%rd215+240], %rd220;
	st.local.v2.u32 	[%rd215+248], {%r113, %r112};
	st.local.v2.u32 	[%rd215+256], {%r111, %r110};
	st.local.v2.u32 	[%rd215+264], {%r109, %r108};
	st.local.v2.u32 	[%rd215+272], {%r107, %r106};
	st.local.u32 	[%rd215+280], %r105;
	st.local.u64 	[%rd215+288], %rd219;
	st.local.u64 	[%rd215+296], %rd218;
	st.local.u64 	[%rd215+304], %rd217;
	st.local.u64 	[%rd215+312], %rd216;
	st.local.v2.u32 	[%rd215+320], {%r104, %r103};
	st.local.v2.u32 	[%rd215+328], {%r102, %r101};
	st.local.v2.u32 	[%rd215+336], {%r100, %r99};
	st.local.v2.u32 	[%rd215+344], {%r98, %r97};
	st.local.u32 	[%rd215+352], %r168;
	st.local.u64 	[%rd215+360], %rd247;
	st.local.u64 	[%rd215+368], %rd246;
	st.local.u64 	[%rd215+376], %rd245;
	st.local.u64 	[%rd215+384], %rd244;
	st.local.v2.u32 	[%rd215+392], {%r167, %r166};
	st.local.v2.u32 	[%rd215+400], {%r165, %r164};
	st.local.v2.u32 	[%rd215+408], {%r163, %r162};
	st.local.v2.u32 	[%rd215+416], {%r161, %r160};
	st.local.u32 	[%rd215+424], %r159;
	st.local.u64 	[%rd215+432], %rd243;
	st.local.u64 	[%rd215+440], %rd242;
	st.local.u64 	[%rd215+448], %rd241;
	st.local.u64 	[%rd215+456], %rd240;
	st.local.v2.u32 	[%rd215+464], {%r158, %r157};
	st.local.v2.u32 	[%rd215+472], {%r156, %r155};
	st.local.v2.u32 	[%rd215+480], {%r154, %r153};
	st.local.v2.u32 	[%rd215+488], {%r152, %r151};
	st.local.u32 	[%rd215+496], %r150;
	st.local.u64 	[%rd215+504], %rd239;
	st.local.u64 	[%rd215+512], %rd238;
	st.local.u64 	[%rd215+520], %rd237;
	st.local.u64 	[%rd215+528], %rd236;
	st.local.v2.u32 	[%rd215+536], {%r149, %r148};
	st.local.v2.u32 	[%rd215+544], {%r147, %r146};
	st.local.v2.u32 	[%rd215+552], {%r145, %r144};
	st.local.v2.u32 	[%rd215+560], {%r143, %r142};
	st.local.u32 	[%rd215+568], %r141;
	mov.u32 	%r1076, %ctaid.z;
	mul.wide.u32 	%rd248, %r1076, 72;
	add.s64 	%rd1, %rd215, %rd248;
	mov.u32 	%r169, %ctaid.y;
	shl.b32 	%r2, %r169, 7;
	ld.local.u32 	%r9, [%rd1+32];
	setp.ge.s32 	%p2, %r2, %r9;
	@%p2 bra 	$L__BB1_550;
	mov.u32 	%r170, %ctaid.x;
	shl.b32 	%r3, %r170, 7;
	ld.local.u32 	%r173, [%rd1+36];
	setp.ge.s32 	%p3, %r3, %r173;
	@%p3 bra 	$L__BB1_550;
	mov.u32 	%r4, %tid.x;
	bfe.u32 	%r5, %r4, 2, 3;
	and.b32  	%r6, %r4, 3;
	shl.b32 	%r171, %r4, 1;
	and.b32  	%r7, %r171, 64;
	shr.u32 	%r172, %r4, 1;
	and.b32  	%r8, %r172, 480;
	cvt.s64.s32 	%rd3, %r173;
	cvt.u32.u64 	%r174, %rd3;
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
	selp.b32 	%r14, %r174, %r13, %p4;
	and.b32  	%r15, %r14, 7;
	setp.eq.s32 	%p5, %r11, 1;
	and.b32  	%r16, %r4, 31;
	shr.u32 	%r175, %r4, 7;
	selp.b32 	%r17, %r16, %r175, %p5;
	shr.u32 	%r177, %r4, 5;
	and.b32  	%r19, %r4, 127;
	selp.b32 	%r178, %r177, %r19, %p5;
	selp.b32 	%r179, 8, 0, %p5;
	selp.b32 	%r20, 0, 2, %p5;
	cvt.s64.s32 	%rd5, %r14;
	selp.b32 	%r180, 4, 2, %p4;
	selp.b32 	%r181, 15, 3, %p4;
	or.b32  	%r182, %r178, %r2;
	cvt.u64.u32 	%rd6, %r182;
	cvt.s64.s32 	%rd7, %r11;
	selp.b64 	%rd8, 8, 0, %p5;
	selp.b64 	%rd249, 0, 2, %p5;
	mul.lo.s64 	%rd9, %rd249, %rd7;
	selp.b64 	%rd10, %rd4, %rd2, %p4;
	shl.b32 	%r1079, %r6, 1;
	mad.lo.s32 	%r183, %r178, 40, %r17;
	mul.wide.u32 	%rd250, %r183, 2;
	mov.u64 	%rd251, _ZZL18wide_128_bf16_bodyRK18wide_128_bf16_argsE4left;
	add.s64 	%rd11, %rd251, %rd250;
	add.s64 	%rd252, %rd251, 10240;
	add.s64 	%rd12, %rd252, %rd250;
	add.s32 	%r184, %r179, %r178;
	add.s32 	%r185, %r20, %r17;
	mad.lo.s32 	%r186, %r184, 40, %r185;
	mul.wide.u32 	%rd253, %r186, 2;
	add.s64 	%rd13, %rd251, %rd253;
	add.s64 	%rd14, %rd252, %rd253;
	add.s32 	%r187, %r184, %r179;
	add.s32 	%r188, %r185, %r20;
	mad.lo.s32 	%r189, %r187, 40, %r188;
	mul.wide.u32 	%rd254, %r189, 2;
	add.s64 	%rd15, %rd251, %rd254;
	add.s64 	%rd16, %rd252, %rd254;
	add.s32 	%r190, %r187, %r179;
	add.s32 	%r191, %r188, %r20;
	mad.lo.s32 	%r192, %r190, 40, %r191;
	mul.wide.u32 	%rd255, %r192, 2;
	add.s64 	%rd17, %rd251, %rd255;
	add.s64 	%rd18, %rd252, %rd255;
	add.s32 	%r193, %r190, %r179;
	add.s32 	%r194, %r191, %r20;
	mad.lo.s32 	%r195, %r193, 40, %r194;
	mul.wide.u32 	%rd256, %r195, 2;
	add.s64 	%rd19, %rd251, %rd256;
	add.s64 	%rd20, %rd252, %rd256;
	add.s32 	%r196, %r193, %r179;
	add.s32 	%r197, %r194, %r20;
	mad.lo.s32 	%r198, %r196, 40, %r197;
	mul.wide.u32 	%rd257, %r198, 2;
	add.s64 	%rd21, %rd251, %rd257;
	add.s64 	%rd22, %rd252, %rd257;
	add.s32 	%r199, %r196, %r179;
	add.s32 	%r200, %r197, %r20;
	mad.lo.s32 	%r201, %r199, 40, %r200;
	mul.wide.u32 	%rd258, %r201, 2;
	add.s64 	%rd23, %rd251, %rd258;
	add.s64 	%rd24, %rd252, %rd258;
	add.s32 	%r202, %r199, %r179;
	add.s32 	%r203, %r200, %r20;
	mad.lo.s32 	%r204, %r202, 40, %r203;
	mul.wide.u32 	%rd259, %r204, 2;
	add.s64 	%rd25, %rd251, %rd259;
	add.s64 	%rd26, %rd252, %rd259;
	add.s32 	%r205, %r202, %r179;
	add.s32 	%r206, %r203, %r20;
	mad.lo.s32 	%r207, %r205, 40, %r206;
	mul.wide.u32 	%rd260, %r207, 2;
	add.s64 	%rd27, %rd251, %rd260;
	add.s64 	%rd28, %rd252, %rd260;
	add.s32 	%r208, %r205, %r179;
	add.s32 	%r209, %r206, %r20;
	mad.lo.s32 	%r210, %r208, 40, %r209;
	mul.wide.u32 	%rd261, %r210, 2;
	add.s64 	%rd29, %rd251, %rd261;
	add.s64 	%rd30, %rd252, %rd261;
	add.s32 	%r211, %r208, %r179;
	add.s32 	%r212, %r209, %r20;
	mad.lo.s32 	%r213, %r211, 40, %r212;
	mul.wide.u32 	%rd262, %r213, 2;
	add.s64 	%rd31, %rd251, %rd262;
	add.s64 	%rd32, %rd252, %rd262;
	add.s32 	%r214, %r211, %r179;
	add.s32 	%r215, %r212, %r20;
	mad.lo.s32 	%r216, %r214, 40, %r215;
	mul.wide.u32 	%rd263, %r216, 2;
	add.s64 	%rd33, %rd251, %rd263;
	add.s64 	%rd34, %rd252, %rd263;
	add.s32 	%r217, %r214, %r179;
	add.s32 	%r218, %r215, %r20;
	mad.lo.s32 	%r219, %r217, 40, %r218;
	mul.wide.u32 	%rd264, %r219, 2;
	add.s64 	%rd35, %rd251, %rd264;
	add.s64 	%rd36, %rd252, %rd264;
	add.s32 	%r220, %r217, %r179;
	add.s32 	%r221, %r218, %r20;
	mad.lo.s32 	%r222, %r220, 40, %r221;
	mul.wide.u32 	%rd265, %r222, 2;
	add.s64 	%rd37, %rd251, %rd265;
	add.s64 	%rd38, %rd252, %rd265;
	add.s32 	%r223, %r220, %r179;
	add.s32 	%r224, %r221, %r20;
	mad.lo.s32 	%r225, %r223, 40, %r224;
	mul.wide.u32 	%rd266, %r225, 2;
	add.s64 	%rd39, %rd251, %rd266;
	add.s64 	%rd40, %rd252, %rd266;
	add.s32 	%r226, %r223, %r179;
	add.s32 	%r227, %r224, %r20;
	mad.lo.s32 	%r228, %r226, 40, %r227;
	mul.wide.u32 	%rd267, %r228, 2;
	add.s64 	%rd41, %rd251, %rd267;
	add.s64 	%rd42, %rd252, %rd267;
	shr.u32 	%r22, %r4, %r180;
	and.b32  	%r229, %r4, %r181;
	shl.b32 	%r23, %r229, 3;
	mad.lo.s32 	%r230, %r22, 40, %r23;
	mul.wide.u32 	%rd268, %r230, 2;
	mov.u64 	%rd269, _ZZL18wide_128_bf16_bodyRK18wide_128_bf16_argsE5right;
	add.s64 	%rd43, %rd269, %rd268;
	mul.lo.s32 	%r231, %r229, 320;
	add.s32 	%r232, %r231, %r22;
	mul.wide.u32 	%rd270, %r232, 2;
	add.s64 	%rd44, %rd269, %rd270;
	cvt.u64.u32 	%rd271, %r22;
	cvt.u64.u32 	%rd272, %r231;
	add.s64 	%rd273, %rd272, %rd271;
	shl.b64 	%rd274, %rd273, 1;
	add.s64 	%rd45, %rd269, %rd274;
	add.s32 	%r233, %r4, 256;
	shr.u32 	%r24, %r233, %r180;
	mad.lo.s32 	%r234, %r24, 40, %r23;
	mul.wide.u32 	%rd275, %r234, 2;
	add.s64 	%rd46, %rd269, %rd275;
	add.s32 	%r235, %r231, %r24;
	mul.wide.u32 	%rd276, %r235, 2;
	add.s64 	%rd47, %rd269, %rd276;
	cvt.u64.u32 	%rd277, %r24;
	add.s64 	%rd278, %rd272, %rd277;
	shl.b64 	%rd279, %rd278, 1;
	add.s64 	%rd48, %rd269, %rd279;
	add.s32 	%r25, %r179, %r182;
	add.s32 	%r26, %r25, %r179;
	add.s32 	%r27, %r26, %r179;
	add.s32 	%r28, %r27, %r179;
	add.s32 	%r29, %r28, %r179;
	add.s32 	%r30, %r29, %r179;
	add.s32 	%r31, %r30, %r179;
	add.s32 	%r32, %r31, %r179;
	add.s32 	%r33, %r32, %r179;
	add.s32 	%r34, %r33, %r179;
	add.s32 	%r35, %r34, %r179;
	add.s32 	%r36, %r35, %r179;
	add.s32 	%r37, %r36, %r179;
	add.s32 	%r38, %r37, %r179;
	add.s32 	%r39, %r38, %r179;
	or.b32  	%r236, %r8, %r5;
	mul.lo.s32 	%r40, %r236, 40;
	or.b32  	%r237, %r7, %r5;
	mul.lo.s32 	%r41, %r237, 40;
	mov.b32 	%r1080, -32;
	mov.f32 	%f1781, 0f00000000;
	setp.eq.s32 	%p10, %r10, 0;
	setp.ne.s32 	%p11, %r10, 0;
	mov.f32 	%f1782, %f1781;
	mov.f32 	%f1783, %f1781;
	mov.f32 	%f1784, %f1781;
	mov.f32 	%f1785, %f1781;
	mov.f32 	%f1786, %f1781;
	mov.f32 	%f1787, %f1781;
	mov.f32 	%f1788, %f1781;
	mov.f32 	%f1789, %f1781;
	mov.f32 	%f1790, %f1781;
	mov.f32 	%f1791, %f1781;
	mov.f32 	%f1792, %f1781;
	mov.f32 	%f1793, %f1781;
	mov.f32 	%f1794, %f1781;
	mov.f32 	%f1795, %f1781;
	mov.f32 	%f1796, %f1781;
	mov.f32 	%f1797, %f1781;
	mov.f32 	%f1798, %f1781;
	mov.f32 	%f1799, %f1781;
	mov.f32 	%f1800, %f1781;
	mov.f32 	%f1801, %f1781;
	mov.f32 	%f1802, %f1781;
	mov.f32 	%f1803, %f1781;
	mov.f32 	%f1804, %f1781;
	mov.f32 	%f1805, %f1781;
	mov.f32 	%f1806, %f1781;
	mov.f32 	%f1807, %f1781;
	mov.f32 	%f1808, %f1781;
	mov.f32 	%f1809, %f1781;
	mov.f32 	%f1810, %f1781;
	mov.f32 	%f1811, %f1781;
	mov.f32 	%f1812, %f1781;
	mov.f32 	%f1813, %f1781;
	mov.f32 	%f1814, %f1781;
	mov.f32 	%f1815, %f1781;
	mov.f32 	%f1816, %f1781;
	mov.f32 	%f1817, %f1781;
	mov.f32 	%f1818, %f1781;
	mov.f32 	%f1819, %f1781;
	mov.f32 	%f1820, %f1781;
	mov.f32 	%f1821, %f1781;
	mov.f32 	%f1822, %f1781;
	mov.f32 	%f1823, %f1781;
	mov.f32 	%f1824, %f1781;
	mov.f32 	%f1825, %f1781;
	mov.f32 	%f1826, %f1781;
	mov.f32 	%f1827, %f1781;
	mov.f32 	%f1828, %f1781;
	mov.f32 	%f1829, %f1781;
	mov.f32 	%f1830, %f1781;
	mov.f32 	%f1831, %f1781;
	mov.f32 	%f1832, %f1781;
	mov.f32 	%f1833, %f1781;
	mov.f32 	%f1834, %f1781;
	mov.f32 	%f1835, %f1781;
	mov.f32 	%f1836, %f1781;
	mov.f32 	%f1837, %f1781;
	mov.f32 	%f1838, %f1781;
	mov.f32 	%f1839, %f1781;
	mov.f32 	%f1840, %f1781;
	mov.f32 	%f1841, %f1781;
	mov.f32 	%f1842, %f1781;
	mov.f32 	%f1843, %f1781;
	mov.f32 	%f1844, %f1781;
	bra.uni 	$L__BB1_9;
$L__BB1_168:
	bar.sync 0;
$L__BB1_169:
	setp.lt.s32 	%p130, %r1080, %r13;
	@%p130 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_4;
$L__BB1_9:
	.pragma "nounroll";
	setp.lt.s32 	%p9, %r1080, 0;
	setp.eq.s32 	%p451, %r15, 0;
	@%p9 bra 	$L__BB1_56;
	mov.f32 	%f671, 0f00000000;
	cvt.rn.bf16x2.f32 %r238, %f671, %f1725;
	shl.b32 	%r239, %r238, 16;
	mov.b32 %f673, %r239;
	sub.rn.f32 	%f676, %f1725, %f673;
	and.b32  	%r240, %r238, -65536;
	mov.b32 %f674, %r240;
	sub.rn.f32 	%f675, %f671, %f674;
	cvt.rn.bf16x2.f32 %r241, %f675, %f676;
	st.shared.u16 	[%rd11], %r238;
	@%p10 bra 	$L__BB1_11;
	bra.uni 	$L__BB1_12;
$L__BB1_11:
	cvt.u16.u32 	%rs1, %r241;
	st.shared.u16 	[%rd12], %rs1;
$L__BB1_12:
	cvt.rn.bf16x2.f32 %r242, %f671, %f1726;
	shl.b32 	%r243, %r242, 16;
	mov.b32 %f679, %r243;
	sub.rn.f32 	%f682, %f1726, %f679;
	and.b32  	%r244, %r242, -65536;
	mov.b32 %f680, %r244;
	sub.rn.f32 	%f681, %f671, %f680;
	cvt.rn.bf16x2.f32 %r245, %f681, %f682;
	st.shared.u16 	[%rd13], %r242;
	@%p11 bra 	$L__BB1_14;
	cvt.u16.u32 	%rs2, %r245;
	st.shared.u16 	[%rd14], %rs2;
$L__BB1_14:
	cvt.rn.bf16x2.f32 %r246, %f671, %f1727;
	shl.b32 	%r247, %r246, 16;
	mov.b32 %f685, %r247;
	sub.rn.f32 	%f688, %f1727, %f685;
	and.b32  	%r248, %r246, -65536;
	mov.b32 %f686, %r248;
	sub.rn.f32 	%f687, %f671, %f686;
	cvt.rn.bf16x2.f32 %r249, %f687, %f688;
	st.shared.u16 	[%rd15], %r246;
	@%p11 bra 	$L__BB1_16;
	cvt.u16.u32 	%rs3, %r249;
	st.shared.u16 	[%rd16], %rs3;
$L__BB1_16:
	cvt.rn.bf16x2.f32 %r250, %f671, %f1728;
	shl.b32 	%r251, %r250, 16;
	mov.b32 %f691, %r251;
	sub.rn.f32 	%f694, %f1728, %f691;
	and.b32  	%r252, %r250, -65536;
	mov.b32 %f692, %r252;
	sub.rn.f32 	%f693, %f671, %f692;
	cvt.rn.bf16x2.f32 %r253, %f693, %f694;
	st.shared.u16 	[%rd17], %r250;
	@%p11 bra 	$L__BB1_18;
	cvt.u16.u32 	%rs4, %r253;
	st.shared.u16 	[%rd18], %rs4;
$L__BB1_18:
	cvt.rn.bf16x2.f32 %r254, %f671, %f1729;
	shl.b32 	%r255, %r254, 16;
	mov.b32 %f697, %r255;
	sub.rn.f32 	%f700, %f1729, %f697;
	and.b32  	%r256, %r254, -65536;
	mov.b32 %f698, %r256;
	sub.rn.f32 	%f699, %f671, %f698;
	cvt.rn.bf16x2.f32 %r257, %f699, %f700;
	st.shared.u16 	[%rd19], %r254;
	@%p11 bra 	$L__BB1_20;
	cvt.u16.u32 	%rs5, %r257;
	st.shared.u16 	[%rd20], %rs5;
$L__BB1_20:
	cvt.rn.bf16x2.f32 %r258, %f671, %f1730;
	shl.b32 	%r259, %r258, 16;
	mov.b32 %f703, %r259;
	sub.rn.f32 	%f706, %f1730, %f703;
	and.b32  	%r260, %r258, -65536;
	mov.b32 %f704, %r260;
	sub.rn.f32 	%f705, %f671, %f704;
	cvt.rn.bf16x2.f32 %r261, %f705, %f706;
	st.shared.u16 	[%rd21], %r258;
	@%p11 bra 	$L__BB1_22;
	cvt.u16.u32 	%rs6, %r261;
	st.shared.u16 	[%rd22], %rs6;
$L__BB1_22:
	cvt.rn.bf16x2.f32 %r262, %f671, %f1731;
	shl.b32 	%r263, %r262, 16;
	mov.b32 %f709, %r263;
	sub.rn.f32 	%f712, %f1731, %f709;
	and.b32  	%r264, %r262, -65536;
	mov.b32 %f710, %r264;
	sub.rn.f32 	%f711, %f671, %f710;
	cvt.rn.bf16x2.f32 %r265, %f711, %f712;
	st.shared.u16 	[%rd23], %r262;
	@%p11 bra 	$L__BB1_24;
	cvt.u16.u32 	%rs7, %r265;
	st.shared.u16 	[%rd24], %rs7;
$L__BB1_24:
	cvt.rn.bf16x2.f32 %r266, %f671, %f1732;
	shl.b32 	%r267, %r266, 16;
	mov.b32 %f715, %r267;
	sub.rn.f32 	%f718, %f1732, %f715;
	and.b32  	%r268, %r266, -65536;
	mov.b32 %f716, %r268;
	sub.rn.f32 	%f717, %f671, %f716;
	cvt.rn.bf16x2.f32 %r269, %f717, %f718;
	st.shared.u16 	[%rd25], %r266;
	@%p11 bra 	$L__BB1_26;
	cvt.u16.u32 	%rs8, %r269;
	st.shared.u16 	[%rd26], %rs8;
$L__BB1_26:
	cvt.rn.bf16x2.f32 %r270, %f671, %f1733;
	shl.b32 	%r271, %r270, 16;
	mov.b32 %f721, %r271;
	sub.rn.f32 	%f724, %f1733, %f721;
	and.b32  	%r272, %r270, -65536;
	mov.b32 %f722, %r272;
	sub.rn.f32 	%f723, %f671, %f722;
	cvt.rn.bf16x2.f32 %r273, %f723, %f724;
	st.shared.u16 	[%rd27], %r270;
	@%p11 bra 	$L__BB1_28;
	cvt.u16.u32 	%rs9, %r273;
	st.shared.u16 	[%rd28], %rs9;
$L__BB1_28:
	cvt.rn.bf16x2.f32 %r274, %f671, %f1734;
	shl.b32 	%r275, %r274, 16;
	mov.b32 %f727, %r275;
	sub.rn.f32 	%f730, %f1734, %f727;
	and.b32  	%r276, %r274, -65536;
	mov.b32 %f728, %r276;
	sub.rn.f32 	%f729, %f671, %f728;
	cvt.rn.bf16x2.f32 %r277, %f729, %f730;
	st.shared.u16 	[%rd29], %r274;
	@%p11 bra 	$L__BB1_30;
	cvt.u16.u32 	%rs10, %r277;
	st.shared.u16 	[%rd30], %rs10;
$L__BB1_30:
	cvt.rn.bf16x2.f32 %r278, %f671, %f1735;
	shl.b32 	%r279, %r278, 16;
	mov.b32 %f733, %r279;
	sub.rn.f32 	%f736, %f1735, %f733;
	and.b32  	%r280, %r278, -65536;
	mov.b32 %f734, %r280;
	sub.rn.f32 	%f735, %f671, %f734;
	cvt.rn.bf16x2.f32 %r281, %f735, %f736;
	st.shared.u16 	[%rd31], %r278;
	@%p11 bra 	$L__BB1_32;
	cvt.u16.u32 	%rs11, %r281;
	st.shared.u16 	[%rd32], %rs11;
$L__BB1_32:
	cvt.rn.bf16x2.f32 %r282, %f671, %f1736;
	shl.b32 	%r283, %r282, 16;
	mov.b32 %f739, %r283;
	sub.rn.f32 	%f742, %f1736, %f739;
	and.b32  	%r284, %r282, -65536;
	mov.b32 %f740, %r284;
	sub.rn.f32 	%f741, %f671, %f740;
	cvt.rn.bf16x2.f32 %r285, %f741, %f742;
	st.shared.u16 	[%rd33], %r282;
	@%p11 bra 	$L__BB1_34;
	cvt.u16.u32 	%rs12, %r285;
	st.shared.u16 	[%rd34], %rs12;
$L__BB1_34:
	cvt.rn.bf16x2.f32 %r286, %f671, %f1737;
	shl.b32 	%r287, %r286, 16;
	mov.b32 %f745, %r287;
	sub.rn.f32 	%f748, %f1737, %f745;
	and.b32  	%r288, %r286, -65536;
	mov.b32 %f746, %r288;
	sub.rn.f32 	%f747, %f671, %f746;
	cvt.rn.bf16x2.f32 %r289, %f747, %f748;
	st.shared.u16 	[%rd35], %r286;
	@%p11 bra 	$L__BB1_36;
	cvt.u16.u32 	%rs13, %r289;
	st.shared.u16 	[%rd36], %rs13;
$L__BB1_36:
	cvt.rn.bf16x2.f32 %r290, %f671, %f1738;
	shl.b32 	%r291, %r290, 16;
	mov.b32 %f751, %r291;
	sub.rn.f32 	%f754, %f1738, %f751;
	and.b32  	%r292, %r290, -65536;
	mov.b32 %f752, %r292;
	sub.rn.f32 	%f753, %f671, %f752;
	cvt.rn.bf16x2.f32 %r293, %f753, %f754;
	st.shared.u16 	[%rd37], %r290;
	@%p11 bra 	$L__BB1_38;
	cvt.u16.u32 	%rs14, %r293;
	st.shared.u16 	[%rd38], %rs14;
$L__BB1_38:
	cvt.rn.bf16x2.f32 %r294, %f671, %f1739;
	shl.b32 	%r295, %r294, 16;
	mov.b32 %f757, %r295;
	sub.rn.f32 	%f760, %f1739, %f757;
	and.b32  	%r296, %r294, -65536;
	mov.b32 %f758, %r296;
	sub.rn.f32 	%f759, %f671, %f758;
	cvt.rn.bf16x2.f32 %r297, %f759, %f760;
	st.shared.u16 	[%rd39], %r294;
	@%p11 bra 	$L__BB1_40;
	cvt.u16.u32 	%rs15, %r297;
	st.shared.u16 	[%rd40], %rs15;
$L__BB1_40:
	cvt.rn.bf16x2.f32 %r298, %f671, %f1740;
	shl.b32 	%r299, %r298, 16;
	mov.b32 %f763, %r299;
	sub.rn.f32 	%f766, %f1740, %f763;
	and.b32  	%r300, %r298, -65536;
	mov.b32 %f764, %r300;
	sub.rn.f32 	%f765, %f671, %f764;
	cvt.rn.bf16x2.f32 %r301, %f765, %f766;
	st.shared.u16 	[%rd41], %r298;
	@%p11 bra 	$L__BB1_42;
	cvt.u16.u32 	%rs16, %r301;
	st.shared.u16 	[%rd42], %rs16;
$L__BB1_42:
	mov.u32 	%r1081, %r4;
	@%p451 bra 	$L__BB1_49;
	bra.uni 	$L__BB1_43;
$L__BB1_49:
	@%p4 bra 	$L__BB1_51;
	cvt.rn.bf16x2.f32 %r314, %f1779, %f1780;
	st.shared.u16 	[%rd43], %r314;
	shr.u32 	%r330, %r314, 16;
	st.shared.u16 	[%rd43+2], %r330;
	cvt.rn.bf16x2.f32 %r318, %f1777, %f1778;
	st.shared.u16 	[%rd43+4], %r318;
	shr.u32 	%r331, %r318, 16;
	st.shared.u16 	[%rd43+6], %r331;
	cvt.rn.bf16x2.f32 %r322, %f1775, %f1776;
	st.shared.u16 	[%rd43+8], %r322;
	shr.u32 	%r332, %r322, 16;
	st.shared.u16 	[%rd43+10], %r332;
	cvt.rn.bf16x2.f32 %r326, %f1773, %f1774;
	st.shared.u16 	[%rd43+12], %r326;
	shr.u32 	%r333, %r326, 16;
	st.shared.u16 	[%rd43+14], %r333;
	bra.uni 	$L__BB1_52;
$L__BB1_47:
	cvt.u64.u32 	%rd287, %r50;
	mul.lo.s64 	%rd288, %rd287, %rd5;
	shl.b64 	%rd289, %rd288, 1;
	add.s64 	%rd290, %rd49, %rd289;
	mul.wide.u32 	%rd291, %r49, 2;
	add.s64 	%rd292, %rd290, %rd291;
	ld.global.u16 	%r308, [%rd292];
	shl.b32 	%r307, %r308, 16;
	mov.b32 %f1724, %r307;
$L__BB1_48:
	mad.lo.s32 	%r313, %r47, 40, %r48;
	cvt.rn.bf16x2.f32 %r309, %f671, %f1724;
	mul.wide.u32 	%rd293, %r313, 2;
	add.s64 	%rd295, %rd269, %rd293;
	st.shared.u16 	[%rd295], %r309;
	add.s32 	%r1081, %r46, 256;
	setp.lt.u32 	%p31, %r46, 3840;
	@%p31 bra 	$L__BB1_43;
	bra.uni 	$L__BB1_55;
$L__BB1_43:
	.pragma "nounroll";
	mov.u32 	%r46, %r1081;
	shr.u32 	%r303, %r46, 5;
	selp.b32 	%r47, %r19, %r303, %p4;
	shr.u32 	%r304, %r46, 7;
	selp.b32 	%r48, %r304, %r16, %p4;
	or.b32  	%r49, %r47, %r3;
	setp.ge.s32 	%p28, %r49, %r174;
	mov.f32 	%f1724, %f671;
	@%p28 bra 	$L__BB1_48;
	or.b32  	%r50, %r48, %r1080;
	setp.ge.s32 	%p29, %r50, %r13;
	mov.f32 	%f1724, %f671;
	@%p29 bra 	$L__BB1_48;
	ld.local.u64 	%rd280, [%rd1+8];
	cvta.to.global.u64 	%rd49, %rd280;
	@%p4 bra 	$L__BB1_47;
	cvt.u64.u32 	%rd281, %r49;
	mul.lo.s64 	%rd282, %rd281, %rd5;
	shl.b64 	%rd283, %rd282, 1;
	add.s64 	%rd284, %rd49, %rd283;
	mul.wide.u32 	%rd285, %r50, 2;
	add.s64 	%rd286, %rd284, %rd285;
	ld.global.u16 	%r306, [%rd286];
	shl.b32 	%r305, %r306, 16;
	mov.b32 %f1724, %r305;
	bra.uni 	$L__BB1_48;
$L__BB1_51:
	mov.f32 	%f801, 0f00000000;
	cvt.rn.bf16x2.f32 %r334, %f801, %f1780;
	st.shared.u16 	[%rd44], %r334;
	cvt.rn.bf16x2.f32 %r338, %f801, %f1779;
	st.shared.u16 	[%rd45+80], %r338;
	cvt.rn.bf16x2.f32 %r342, %f801, %f1778;
	st.shared.u16 	[%rd45+160], %r342;
	cvt.rn.bf16x2.f32 %r346, %f801, %f1777;
	st.shared.u16 	[%rd45+240], %r346;
	cvt.rn.bf16x2.f32 %r350, %f801, %f1776;
	st.shared.u16 	[%rd45+320], %r350;
	cvt.rn.bf16x2.f32 %r354, %f801, %f1775;
	st.shared.u16 	[%rd45+400], %r354;
	cvt.rn.bf16x2.f32 %r358, %f801, %f1774;
	st.shared.u16 	[%rd45+480], %r358;
	cvt.rn.bf16x2.f32 %r362, %f801, %f1773;
	st.shared.u16 	[%rd45+560], %r362;
$L__BB1_52:
	@%p4 bra 	$L__BB1_54;
	cvt.rn.bf16x2.f32 %r366, %f1771, %f1772;
	st.shared.u16 	[%rd46], %r366;
	shr.u32 	%r382, %r366, 16;
	st.shared.u16 	[%rd46+2], %r382;
	cvt.rn.bf16x2.f32 %r370, %f1769, %f1770;
	st.shared.u16 	[%rd46+4], %r370;
	shr.u32 	%r383, %r370, 16;
	st.shared.u16 	[%rd46+6], %r383;
	cvt.rn.bf16x2.f32 %r374, %f1767, %f1768;
	st.shared.u16 	[%rd46+8], %r374;
	shr.u32 	%r384, %r374, 16;
	st.shared.u16 	[%rd46+10], %r384;
	cvt.rn.bf16x2.f32 %r378, %f1765, %f1766;
	st.shared.u16 	[%rd46+12], %r378;
	shr.u32 	%r385, %r378, 16;
	st.shared.u16 	[%rd46+14], %r385;
	bra.uni 	$L__BB1_55;
$L__BB1_54:
	mov.f32 	%f873, 0f00000000;
	cvt.rn.bf16x2.f32 %r386, %f873, %f1772;
	st.shared.u16 	[%rd47], %r386;
	cvt.rn.bf16x2.f32 %r390, %f873, %f1771;
	st.shared.u16 	[%rd48+80], %r390;
	cvt.rn.bf16x2.f32 %r394, %f873, %f1770;
	st.shared.u16 	[%rd48+160], %r394;
	cvt.rn.bf16x2.f32 %r398, %f873, %f1769;
	st.shared.u16 	[%rd48+240], %r398;
	cvt.rn.bf16x2.f32 %r402, %f873, %f1768;
	st.shared.u16 	[%rd48+320], %r402;
	cvt.rn.bf16x2.f32 %r406, %f873, %f1767;
	st.shared.u16 	[%rd48+400], %r406;
	cvt.rn.bf16x2.f32 %r410, %f873, %f1766;
	st.shared.u16 	[%rd48+480], %r410;
	cvt.rn.bf16x2.f32 %r414, %f873, %f1765;
	st.shared.u16 	[%rd48+560], %r414;
$L__BB1_55:
	bar.sync 0;
$L__BB1_56:
	add.s32 	%r1080, %r1080, 32;
	setp.ge.s32 	%p34, %r1080, %r13;
	@%p34 bra 	$L__BB1_158;
	cvt.u32.u64 	%r418, %rd6;
	setp.lt.s32 	%p35, %r418, %r9;
	ld.local.s32 	%rd296, [%rd1+44];
	mul.lo.s64 	%rd297, %rd296, %rd6;
	or.b32  	%r53, %r1080, %r17;
	cvt.s64.s32 	%rd298, %r53;
	mul.lo.s64 	%rd299, %rd298, %rd7;
	add.s64 	%rd50, %rd297, %rd299;
	setp.lt.s32 	%p36, %r53, %r13;
	and.pred  	%p37, %p35, %p36;
	mov.f32 	%f1740, 0f00000000;
	mov.f32 	%f1725, %f1740;
	@%p37 bra 	$L__BB1_58;
	bra.uni 	$L__BB1_63;
$L__BB1_58:
	ld.local.u64 	%rd301, [%rd1];
	cvta.to.global.u64 	%rd52, %rd301;
	ld.local.u32 	%r420, [%rd1+60];
	setp.eq.s32 	%p38, %r420, 1;
	@%p38 bra 	$L__BB1_61;
	setp.ne.s32 	%p39, %r420, 0;
	@%p39 bra 	$L__BB1_62;
	shl.b64 	%rd304, %rd50, 2;
	add.s64 	%rd305, %rd52, %rd304;
	ld.global.f32 	%f1725, [%rd305];
	bra.uni 	$L__BB1_63;
$L__BB1_61:
	shl.b64 	%rd302, %rd50, 1;
	add.s64 	%rd303, %rd52, %rd302;
	ld.global.u16 	%r422, [%rd303];
	shl.b32 	%r421, %r422, 16;
	mov.b32 %f1725, %r421;
	bra.uni 	$L__BB1_63;
$L__BB1_62:
	shl.b64 	%rd306, %rd50, 1;
	add.s64 	%rd307, %rd52, %rd306;
	ld.global.u16 	%rs17, [%rd307];
	cvt.f32.f16 %f1725, %rs17;
$L__BB1_63:
	mul.lo.s64 	%rd300, %rd296, %rd8;
	add.s64 	%rd51, %rd300, %rd9;
	setp.lt.s32 	%p40, %r25, %r9;
	add.s64 	%rd53, %rd51, %rd50;
	add.s32 	%r58, %r20, %r53;
	setp.lt.s32 	%p41, %r58, %r13;
	and.pred  	%p42, %p40, %p41;
	mov.f32 	%f1726, %f1740;
	@!%p42 bra 	$L__BB1_69;
	bra.uni 	$L__BB1_64;
$L__BB1_64:
	ld.local.u64 	%rd308, [%rd1];
	cvta.to.global.u64 	%rd54, %rd308;
	ld.local.u32 	%r424, [%rd1+60];
	setp.eq.s32 	%p43, %r424, 0;
	@%p43 bra 	$L__BB1_67;
	setp.ne.s32 	%p44, %r424, 1;
	@%p44 bra 	$L__BB1_68;
	shl.b64 	%rd309, %rd53, 1;
	add.s64 	%rd310, %rd54, %rd309;
	ld.global.u16 	%r426, [%rd310];
	shl.b32 	%r425, %r426, 16;
	mov.b32 %f1726, %r425;
	bra.uni 	$L__BB1_69;
$L__BB1_67:
	shl.b64 	%rd311, %rd53, 2;
	add.s64 	%rd312, %rd54, %rd311;
	ld.global.f32 	%f1726, [%rd312];
	bra.uni 	$L__BB1_69;
$L__BB1_68:
	shl.b64 	%rd313, %rd53, 1;
	add.s64 	%rd314, %rd54, %rd313;
	ld.global.u16 	%rs18, [%rd314];
	cvt.f32.f16 %f1726, %rs18;
$L__BB1_69:
	setp.lt.s32 	%p45, %r26, %r9;
	add.s64 	%rd55, %rd51, %rd53;
	add.s32 	%r59, %r58, %r20;
	setp.lt.s32 	%p46, %r59, %r13;
	and.pred  	%p47, %p45, %p46;
	mov.f32 	%f1727, %f1740;
	@!%p47 bra 	$L__BB1_75;
	bra.uni 	$L__BB1_70;
$L__BB1_70:
	ld.local.u64 	%rd315, [%rd1];
	cvta.to.global.u64 	%rd56, %rd315;
	ld.local.u32 	%r428, [%rd1+60];
	setp.eq.s32 	%p48, %r428, 0;
	@%p48 bra 	$L__BB1_73;
	setp.ne.s32 	%p49, %r428, 1;
	@%p49 bra 	$L__BB1_74;
	shl.b64 	%rd316, %rd55, 1;
	add.s64 	%rd317, %rd56, %rd316;
	ld.global.u16 	%r430, [%rd317];
	shl.b32 	%r429, %r430, 16;
	mov.b32 %f1727, %r429;
	bra.uni 	$L__BB1_75;
$L__BB1_73:
	shl.b64 	%rd318, %rd55, 2;
	add.s64 	%rd319, %rd56, %rd318;
	ld.global.f32 	%f1727, [%rd319];
	bra.uni 	$L__BB1_75;
$L__BB1_74:
	shl.b64 	%rd320, %rd55, 1;
	add.s64 	%rd321, %rd56, %rd320;
	ld.global.u16 	%rs19, [%rd321];
	cvt.f32.f16 %f1727, %rs19;
$L__BB1_75:
	setp.lt.s32 	%p50, %r27, %r9;
	add.s64 	%rd57, %rd51, %rd55;
	add.s32 	%r60, %r59, %r20;
	setp.lt.s32 	%p51, %r60, %r13;
	and.pred  	%p52, %p50, %p51;
	mov.f32 	%f1728, %f1740;
	@!%p52 bra 	$L__BB1_81;
	bra.uni 	$L__BB1_76;
$L__BB1_76:
	ld.local.u64 	%rd322, [%rd1];
	cvta.to.global.u64 	%rd58, %rd322;
	ld.local.u32 	%r432, [%rd1+60];
	setp.eq.s32 	%p53, %r432, 0;
	@%p53 bra 	$L__BB1_79;
	setp.ne.s32 	%p54, %r432, 1;
	@%p54 bra 	$L__BB1_80;
	shl.b64 	%rd323, %rd57, 1;
	add.s64 	%rd324, %rd58, %rd323;
	ld.global.u16 	%r434, [%rd324];
	shl.b32 	%r433, %r434, 16;
	mov.b32 %f1728, %r433;
	bra.uni 	$L__BB1_81;
$L__BB1_79:
	shl.b64 	%rd325, %rd57, 2;
	add.s64 	%rd326, %rd58, %rd325;
	ld.global.f32 	%f1728, [%rd326];
	bra.uni 	$L__BB1_81;
$L__BB1_80:
	shl.b64 	%rd327, %rd57, 1;
	add.s64 	%rd328, %rd58, %rd327;
	ld.global.u16 	%rs20, [%rd328];
	cvt.f32.f16 %f1728, %rs20;
$L__BB1_81:
	setp.lt.s32 	%p55, %r28, %r9;
	add.s64 	%rd59, %rd51, %rd57;
	add.s32 	%r61, %r60, %r20;
	setp.lt.s32 	%p56, %r61, %r13;
	and.pred  	%p57, %p55, %p56;
	mov.f32 	%f1729, %f1740;
	@!%p57 bra 	$L__BB1_87;
	bra.uni 	$L__BB1_82;
$L__BB1_82:
	ld.local.u64 	%rd329, [%rd1];
	cvta.to.global.u64 	%rd60, %rd329;
	ld.local.u32 	%r436, [%rd1+60];
	setp.eq.s32 	%p58, %r436, 0;
	@%p58 bra 	$L__BB1_85;
	setp.ne.s32 	%p59, %r436, 1;
	@%p59 bra 	$L__BB1_86;
	shl.b64 	%rd330, %rd59, 1;
	add.s64 	%rd331, %rd60, %rd330;
	ld.global.u16 	%r438, [%rd331];
	shl.b32 	%r437, %r438, 16;
	mov.b32 %f1729, %r437;
	bra.uni 	$L__BB1_87;
$L__BB1_85:
	shl.b64 	%rd332, %rd59, 2;
	add.s64 	%rd333, %rd60, %rd332;
	ld.global.f32 	%f1729, [%rd333];
	bra.uni 	$L__BB1_87;
$L__BB1_86:
	shl.b64 	%rd334, %rd59, 1;
	add.s64 	%rd335, %rd60, %rd334;
	ld.global.u16 	%rs21, [%rd335];
	cvt.f32.f16 %f1729, %rs21;
$L__BB1_87:
	setp.lt.s32 	%p60, %r29, %r9;
	add.s64 	%rd61, %rd51, %rd59;
	add.s32 	%r62, %r61, %r20;
	setp.lt.s32 	%p61, %r62, %r13;
	and.pred  	%p62, %p60, %p61;
	mov.f32 	%f1730, %f1740;
	@!%p62 bra 	$L__BB1_93;
	bra.uni 	$L__BB1_88;
$L__BB1_88:
	ld.local.u64 	%rd336, [%rd1];
	cvta.to.global.u64 	%rd62, %rd336;
	ld.local.u32 	%r440, [%rd1+60];
	setp.eq.s32 	%p63, %r440, 0;
	@%p63 bra 	$L__BB1_91;
	setp.ne.s32 	%p64, %r440, 1;
	@%p64 bra 	$L__BB1_92;
	shl.b64 	%rd337, %rd61, 1;
	add.s64 	%rd338, %rd62, %rd337;
	ld.global.u16 	%r442, [%rd338];
	shl.b32 	%r441, %r442, 16;
	mov.b32 %f1730, %r441;
	bra.uni 	$L__BB1_93;
$L__BB1_91:
	shl.b64 	%rd339, %rd61, 2;
	add.s64 	%rd340, %rd62, %rd339;
	ld.global.f32 	%f1730, [%rd340];
	bra.uni 	$L__BB1_93;
$L__BB1_92:
	shl.b64 	%rd341, %rd61, 1;
	add.s64 	%rd342, %rd62, %rd341;
	ld.global.u16 	%rs22, [%rd342];
	cvt.f32.f16 %f1730, %rs22;
$L__BB1_93:
	setp.lt.s32 	%p65, %r30, %r9;
	add.s64 	%rd63, %rd51, %rd61;
	add.s32 	%r63, %r62, %r20;
	setp.lt.s32 	%p66, %r63, %r13;
	and.pred  	%p67, %p65, %p66;
	mov.f32 	%f1731, %f1740;
	@!%p67 bra 	$L__BB1_99;
	bra.uni 	$L__BB1_94;
$L__BB1_94:
	ld.local.u64 	%rd343, [%rd1];
	cvta.to.global.u64 	%rd64, %rd343;
	ld.local.u32 	%r444, [%rd1+60];
	setp.eq.s32 	%p68, %r444, 0;
	@%p68 bra 	$L__BB1_97;
	setp.ne.s32 	%p69, %r444, 1;
	@%p69 bra 	$L__BB1_98;
	shl.b64 	%rd344, %rd63, 1;
	add.s64 	%rd345, %rd64, %rd344;
	ld.global.u16 	%r446, [%rd345];
	shl.b32 	%r445, %r446, 16;
	mov.b32 %f1731, %r445;
	bra.uni 	$L__BB1_99;
$L__BB1_97:
	shl.b64 	%rd346, %rd63, 2;
	add.s64 	%rd347, %rd64, %rd346;
	ld.global.f32 	%f1731, [%rd347];
	bra.uni 	$L__BB1_99;
$L__BB1_98:
	shl.b64 	%rd348, %rd63, 1;
	add.s64 	%rd349, %rd64, %rd348;
	ld.global.u16 	%rs23, [%rd349];
	cvt.f32.f16 %f1731, %rs23;
$L__BB1_99:
	setp.lt.s32 	%p70, %r31, %r9;
	add.s64 	%rd65, %rd51, %rd63;
	add.s32 	%r64, %r63, %r20;
	setp.lt.s32 	%p71, %r64, %r13;
	and.pred  	%p72, %p70, %p71;
	mov.f32 	%f1732, %f1740;
	@!%p72 bra 	$L__BB1_105;
	bra.uni 	$L__BB1_100;
$L__BB1_100:
	ld.local.u64 	%rd350, [%rd1];
	cvta.to.global.u64 	%rd66, %rd350;
	ld.local.u32 	%r448, [%rd1+60];
	setp.eq.s32 	%p73, %r448, 0;
	@%p73 bra 	$L__BB1_103;
	setp.ne.s32 	%p74, %r448, 1;
	@%p74 bra 	$L__BB1_104;
	shl.b64 	%rd351, %rd65, 1;
	add.s64 	%rd352, %rd66, %rd351;
	ld.global.u16 	%r450, [%rd352];
	shl.b32 	%r449, %r450, 16;
	mov.b32 %f1732, %r449;
	bra.uni 	$L__BB1_105;
$L__BB1_103:
	shl.b64 	%rd353, %rd65, 2;
	add.s64 	%rd354, %rd66, %rd353;
	ld.global.f32 	%f1732, [%rd354];
	bra.uni 	$L__BB1_105;
$L__BB1_104:
	shl.b64 	%rd355, %rd65, 1;
	add.s64 	%rd356, %rd66, %rd355;
	ld.global.u16 	%rs24, [%rd356];
	cvt.f32.f16 %f1732, %rs24;
$L__BB1_105:
	setp.lt.s32 	%p75, %r32, %r9;
	add.s64 	%rd67, %rd51, %rd65;
	add.s32 	%r65, %r64, %r20;
	setp.lt.s32 	%p76, %r65, %r13;
	and.pred  	%p77, %p75, %p76;
	mov.f32 	%f1733, %f1740;
	@!%p77 bra 	$L__BB1_111;
	bra.uni 	$L__BB1_106;
$L__BB1_106:
	ld.local.u64 	%rd357, [%rd1];
	cvta.to.global.u64 	%rd68, %rd357;
	ld.local.u32 	%r452, [%rd1+60];
	setp.eq.s32 	%p78, %r452, 0;
	@%p78 bra 	$L__BB1_109;
	setp.ne.s32 	%p79, %r452, 1;
	@%p79 bra 	$L__BB1_110;
	shl.b64 	%rd358, %rd67, 1;
	add.s64 	%rd359, %rd68, %rd358;
	ld.global.u16 	%r454, [%rd359];
	shl.b32 	%r453, %r454, 16;
	mov.b32 %f1733, %r453;
	bra.uni 	$L__BB1_111;
$L__BB1_109:
	shl.b64 	%rd360, %rd67, 2;
	add.s64 	%rd361, %rd68, %rd360;
	ld.global.f32 	%f1733, [%rd361];
	bra.uni 	$L__BB1_111;
$L__BB1_110:
	shl.b64 	%rd362, %rd67, 1;
	add.s64 	%rd363, %rd68, %rd362;
	ld.global.u16 	%rs25, [%rd363];
	cvt.f32.f16 %f1733, %rs25;
$L__BB1_111:
	setp.lt.s32 	%p80, %r33, %r9;
	add.s64 	%rd69, %rd51, %rd67;
	add.s32 	%r66, %r65, %r20;
	setp.lt.s32 	%p81, %r66, %r13;
	and.pred  	%p82, %p80, %p81;
	mov.f32 	%f1734, %f1740;
	@!%p82 bra 	$L__BB1_117;
	bra.uni 	$L__BB1_112;
$L__BB1_112:
	ld.local.u64 	%rd364, [%rd1];
	cvta.to.global.u64 	%rd70, %rd364;
	ld.local.u32 	%r456, [%rd1+60];
	setp.eq.s32 	%p83, %r456, 0;
	@%p83 bra 	$L__BB1_115;
	setp.ne.s32 	%p84, %r456, 1;
	@%p84 bra 	$L__BB1_116;
	shl.b64 	%rd365, %rd69, 1;
	add.s64 	%rd366, %rd70, %rd365;
	ld.global.u16 	%r458, [%rd366];
	shl.b32 	%r457, %r458, 16;
	mov.b32 %f1734, %r457;
	bra.uni 	$L__BB1_117;
$L__BB1_115:
	shl.b64 	%rd367, %rd69, 2;
	add.s64 	%rd368, %rd70, %rd367;
	ld.global.f32 	%f1734, [%rd368];
	bra.uni 	$L__BB1_117;
$L__BB1_116:
	shl.b64 	%rd369, %rd69, 1;
	add.s64 	%rd370, %rd70, %rd369;
	ld.global.u16 	%rs26, [%rd370];
	cvt.f32.f16 %f1734, %rs26;
$L__BB1_117:
	setp.lt.s32 	%p85, %r34, %r9;
	add.s64 	%rd71, %rd51, %rd69;
	add.s32 	%r67, %r66, %r20;
	setp.lt.s32 	%p86, %r67, %r13;
	and.pred  	%p87, %p85, %p86;
	mov.f32 	%f1735, %f1740;
	@!%p87 bra 	$L__BB1_123;
	bra.uni 	$L__BB1_118;
$L__BB1_118:
	ld.local.u64 	%rd371, [%rd1];
	cvta.to.global.u64 	%rd72, %rd371;
	ld.local.u32 	%r460, [%rd1+60];
	setp.eq.s32 	%p88, %r460, 0;
	@%p88 bra 	$L__BB1_121;
	setp.ne.s32 	%p89, %r460, 1;
	@%p89 bra 	$L__BB1_122;
	shl.b64 	%rd372, %rd71, 1;
	add.s64 	%rd373, %rd72, %rd372;
	ld.global.u16 	%r462, [%rd373];
	shl.b32 	%r461, %r462, 16;
	mov.b32 %f1735, %r461;
	bra.uni 	$L__BB1_123;
$L__BB1_121:
	shl.b64 	%rd374, %rd71, 2;
	add.s64 	%rd375, %rd72, %rd374;
	ld.global.f32 	%f1735, [%rd375];
	bra.uni 	$L__BB1_123;
$L__BB1_122:
	shl.b64 	%rd376, %rd71, 1;
	add.s64 	%rd377, %rd72, %rd376;
	ld.global.u16 	%rs27, [%rd377];
	cvt.f32.f16 %f1735, %rs27;
$L__BB1_123:
	setp.lt.s32 	%p90, %r35, %r9;
	add.s64 	%rd73, %rd51, %rd71;
	add.s32 	%r68, %r67, %r20;
	setp.lt.s32 	%p91, %r68, %r13;
	and.pred  	%p92, %p90, %p91;
	mov.f32 	%f1736, %f1740;
	@!%p92 bra 	$L__BB1_129;
	bra.uni 	$L__BB1_124;
$L__BB1_124:
	ld.local.u64 	%rd378, [%rd1];
	cvta.to.global.u64 	%rd74, %rd378;
	ld.local.u32 	%r464, [%rd1+60];
	setp.eq.s32 	%p93, %r464, 0;
	@%p93 bra 	$L__BB1_127;
	setp.ne.s32 	%p94, %r464, 1;
	@%p94 bra 	$L__BB1_128;
	shl.b64 	%rd379, %rd73, 1;
	add.s64 	%rd380, %rd74, %rd379;
	ld.global.u16 	%r466, [%rd380];
	shl.b32 	%r465, %r466, 16;
	mov.b32 %f1736, %r465;
	bra.uni 	$L__BB1_129;
$L__BB1_127:
	shl.b64 	%rd381, %rd73, 2;
	add.s64 	%rd382, %rd74, %rd381;
	ld.global.f32 	%f1736, [%rd382];
	bra.uni 	$L__BB1_129;
$L__BB1_128:
	shl.b64 	%rd383, %rd73, 1;
	add.s64 	%rd384, %rd74, %rd383;
	ld.global.u16 	%rs28, [%rd384];
	cvt.f32.f16 %f1736, %rs28;
$L__BB1_129:
	setp.lt.s32 	%p95, %r36, %r9;
	add.s64 	%rd75, %rd51, %rd73;
	add.s32 	%r69, %r68, %r20;
	setp.lt.s32 	%p96, %r69, %r13;
	and.pred  	%p97, %p95, %p96;
	mov.f32 	%f1737, %f1740;
	@!%p97 bra 	$L__BB1_135;
	bra.uni 	$L__BB1_130;
$L__BB1_130:
	ld.local.u64 	%rd385, [%rd1];
	cvta.to.global.u64 	%rd76, %rd385;
	ld.local.u32 	%r468, [%rd1+60];
	setp.eq.s32 	%p98, %r468, 0;
	@%p98 bra 	$L__BB1_133;
	setp.ne.s32 	%p99, %r468, 1;
	@%p99 bra 	$L__BB1_134;
	shl.b64 	%rd386, %rd75, 1;
	add.s64 	%rd387, %rd76, %rd386;
	ld.global.u16 	%r470, [%rd387];
	shl.b32 	%r469, %r470, 16;
	mov.b32 %f1737, %r469;
	bra.uni 	$L__BB1_135;
$L__BB1_133:
	shl.b64 	%rd388, %rd75, 2;
	add.s64 	%rd389, %rd76, %rd388;
	ld.global.f32 	%f1737, [%rd389];
	bra.uni 	$L__BB1_135;
$L__BB1_134:
	shl.b64 	%rd390, %rd75, 1;
	add.s64 	%rd391, %rd76, %rd390;
	ld.global.u16 	%rs29, [%rd391];
	cvt.f32.f16 %f1737, %rs29;
$L__BB1_135:
	setp.lt.s32 	%p100, %r37, %r9;
	add.s64 	%rd77, %rd51, %rd75;
	add.s32 	%r70, %r69, %r20;
	setp.lt.s32 	%p101, %r70, %r13;
	and.pred  	%p102, %p100, %p101;
	mov.f32 	%f1738, %f1740;
	@!%p102 bra 	$L__BB1_141;
	bra.uni 	$L__BB1_136;
$L__BB1_136:
	ld.local.u64 	%rd392, [%rd1];
	cvta.to.global.u64 	%rd78, %rd392;
	ld.local.u32 	%r472, [%rd1+60];
	setp.eq.s32 	%p103, %r472, 0;
	@%p103 bra 	$L__BB1_139;
	setp.ne.s32 	%p104, %r472, 1;
	@%p104 bra 	$L__BB1_140;
	shl.b64 	%rd393, %rd77, 1;
	add.s64 	%rd394, %rd78, %rd393;
	ld.global.u16 	%r474, [%rd394];
	shl.b32 	%r473, %r474, 16;
	mov.b32 %f1738, %r473;
	bra.uni 	$L__BB1_141;
$L__BB1_139:
	shl.b64 	%rd395, %rd77, 2;
	add.s64 	%rd396, %rd78, %rd395;
	ld.global.f32 	%f1738, [%rd396];
	bra.uni 	$L__BB1_141;
$L__BB1_140:
	shl.b64 	%rd397, %rd77, 1;
	add.s64 	%rd398, %rd78, %rd397;
	ld.global.u16 	%rs30, [%rd398];
	cvt.f32.f16 %f1738, %rs30;
$L__BB1_141:
	setp.lt.s32 	%p105, %r38, %r9;
	add.s64 	%rd79, %rd51, %rd77;
	add.s32 	%r71, %r70, %r20;
	setp.lt.s32 	%p106, %r71, %r13;
	and.pred  	%p107, %p105, %p106;
	mov.f32 	%f1739, %f1740;
	@!%p107 bra 	$L__BB1_147;
	bra.uni 	$L__BB1_142;
$L__BB1_142:
	ld.local.u64 	%rd399, [%rd1];
	cvta.to.global.u64 	%rd80, %rd399;
	ld.local.u32 	%r476, [%rd1+60];
	setp.eq.s32 	%p108, %r476, 0;
	@%p108 bra 	$L__BB1_145;
	setp.ne.s32 	%p109, %r476, 1;
	@%p109 bra 	$L__BB1_146;
	shl.b64 	%rd400, %rd79, 1;
	add.s64 	%rd401, %rd80, %rd400;
	ld.global.u16 	%r478, [%rd401];
	shl.b32 	%r477, %r478, 16;
	mov.b32 %f1739, %r477;
	bra.uni 	$L__BB1_147;
$L__BB1_145:
	shl.b64 	%rd402, %rd79, 2;
	add.s64 	%rd403, %rd80, %rd402;
	ld.global.f32 	%f1739, [%rd403];
	bra.uni 	$L__BB1_147;
$L__BB1_146:
	shl.b64 	%rd404, %rd79, 1;
	add.s64 	%rd405, %rd80, %rd404;
	ld.global.u16 	%rs31, [%rd405];
	cvt.f32.f16 %f1739, %rs31;
$L__BB1_147:
	setp.lt.s32 	%p110, %r39, %r9;
	add.s32 	%r480, %r71, %r20;
	setp.lt.s32 	%p111, %r480, %r13;
	and.pred  	%p112, %p110, %p111;
	@!%p112 bra 	$L__BB1_153;
	bra.uni 	$L__BB1_148;
$L__BB1_148:
	add.s64 	%rd81, %rd51, %rd79;
	ld.local.u64 	%rd406, [%rd1];
	cvta.to.global.u64 	%rd82, %rd406;
	ld.local.u32 	%r481, [%rd1+60];
	setp.eq.s32 	%p113, %r481, 0;
	@%p113 bra 	$L__BB1_151;
	setp.ne.s32 	%p114, %r481, 1;
	@%p114 bra 	$L__BB1_152;
	shl.b64 	%rd407, %rd81, 1;
	add.s64 	%rd408, %rd82, %rd407;
	ld.global.u16 	%r483, [%rd408];
	shl.b32 	%r482, %r483, 16;
	mov.b32 %f1740, %r482;
	bra.uni 	$L__BB1_153;
$L__BB1_151:
	shl.b64 	%rd409, %rd81, 2;
	add.s64 	%rd410, %rd82, %rd409;
	ld.global.f32 	%f1740, [%rd410];
	bra.uni 	$L__BB1_153;
$L__BB1_152:
	shl.b64 	%rd411, %rd81, 1;
	add.s64 	%rd412, %rd82, %rd411;
	ld.global.u16 	%rs32, [%rd412];
	cvt.f32.f16 %f1740, %rs32;
$L__BB1_153:
	@%p451 bra 	$L__BB1_154;
	bra.uni 	$L__BB1_158;
$L__BB1_154:
	selp.b32 	%r54, %r1080, %r3, %p4;
	selp.b32 	%r484, %r3, %r1080, %p4;
	ld.local.u32 	%r55, [%rd10];
	add.s32 	%r56, %r22, %r54;
	add.s32 	%r485, %r23, %r484;
	setp.lt.s32 	%p117, %r56, %r55;
	setp.lt.s32 	%p118, %r485, %r14;
	and.pred  	%p119, %p117, %p118;
	mov.f32 	%f1765, 0f00000000;
	mov.f32 	%f1773, %f1765;
	mov.f32 	%f1774, %f1765;
	mov.f32 	%f1775, %f1765;
	mov.f32 	%f1776, %f1765;
	mov.f32 	%f1777, %f1765;
	mov.f32 	%f1778, %f1765;
	mov.f32 	%f1779, %f1765;
	mov.f32 	%f1780, %f1765;
	@%p119 bra 	$L__BB1_155;
	bra.uni 	$L__BB1_156;
$L__BB1_155:
	ld.local.u64 	%rd414, [%rd1+8];
	cvt.s64.s32 	%rd415, %r56;
	mul.lo.s64 	%rd416, %rd415, %rd5;
	cvt.s64.s32 	%rd417, %r485;
	add.s64 	%rd418, %rd416, %rd417;
	shl.b64 	%rd419, %rd418, 1;
	add.s64 	%rd413, %rd414, %rd419;
	ld.global.nc.L1::no_allocate.v4.u32 {%r486,%r487,%r488,%r489}, [%rd413];
	shl.b32 	%r490, %r486, 16;
	mov.b32 %f1780, %r490;
	and.b32  	%r491, %r486, -65536;
	mov.b32 %f1779, %r491;
	shl.b32 	%r492, %r487, 16;
	mov.b32 %f1778, %r492;
	and.b32  	%r493, %r487, -65536;
	mov.b32 %f1777, %r493;
	shl.b32 	%r494, %r488, 16;
	mov.b32 %f1776, %r494;
	and.b32  	%r495, %r488, -65536;
	mov.b32 %f1775, %r495;
	shl.b32 	%r496, %r489, 16;
	mov.b32 %f1774, %r496;
	and.b32  	%r497, %r489, -65536;
	mov.b32 %f1773, %r497;
$L__BB1_156:
	add.s32 	%r72, %r24, %r54;
	setp.lt.s32 	%p121, %r72, %r55;
	and.pred  	%p122, %p121, %p118;
	mov.f32 	%f1766, %f1765;
	mov.f32 	%f1767, %f1765;
	mov.f32 	%f1768, %f1765;
	mov.f32 	%f1769, %f1765;
	mov.f32 	%f1770, %f1765;
	mov.f32 	%f1771, %f1765;
	mov.f32 	%f1772, %f1765;
	@!%p122 bra 	$L__BB1_158;
	bra.uni 	$L__BB1_157;
$L__BB1_157:
	ld.local.u64 	%rd421, [%rd1+8];
	cvt.s64.s32 	%rd422, %r72;
	mul.lo.s64 	%rd423, %rd422, %rd5;
	cvt.s64.s32 	%rd424, %r485;
	add.s64 	%rd425, %rd423, %rd424;
	shl.b64 	%rd426, %rd425, 1;
	add.s64 	%rd420, %rd421, %rd426;
	ld.global.nc.L1::no_allocate.v4.u32 {%r498,%r499,%r500,%r501}, [%rd420];
	shl.b32 	%r502, %r498, 16;
	mov.b32 %f1772, %r502;
	and.b32  	%r503, %r498, -65536;
	mov.b32 %f1771, %r503;
	shl.b32 	%r504, %r499, 16;
	mov.b32 %f1770, %r504;
	and.b32  	%r505, %r499, -65536;
	mov.b32 %f1769, %r505;
	shl.b32 	%r506, %r500, 16;
	mov.b32 %f1768, %r506;
	and.b32  	%r507, %r500, -65536;
	mov.b32 %f1767, %r507;
	shl.b32 	%r508, %r501, 16;
	mov.b32 %f1766, %r508;
	and.b32  	%r509, %r501, -65536;
	mov.b32 %f1765, %r509;
$L__BB1_158:
	mov.b32 	%r1082, 0;
	mov.pred 	%p452, -1;
	@%p9 bra 	$L__BB1_169;
	bra.uni 	$L__BB1_159;
$L__BB1_167:
	mov.b32 	%r1082, 16;
	mov.pred 	%p452, 0;
	@%p1 bra 	$L__BB1_159;
	bra.uni 	$L__BB1_168;
$L__BB1_159:
	.pragma "nounroll";
	mov.pred 	%p1, %p452;
	or.b32  	%r535, %r1082, %r1079;
	add.s32 	%r536, %r535, %r40;
	mul.wide.u32 	%rd427, %r536, 2;
	add.s64 	%rd429, %rd269, %rd427;
	ld.shared.u16 	%r537, [%rd429];
	ld.shared.u16 	%r538, [%rd429+2];
	shl.b32 	%r539, %r538, 16;
	or.b32  	%r795, %r539, %r537;
	ld.shared.u16 	%r540, [%rd429+16];
	ld.shared.u16 	%r541, [%rd429+18];
	shl.b32 	%r542, %r541, 16;
	or.b32  	%r796, %r542, %r540;
	cvt.u64.u32 	%rd430, %r535;
	cvt.u64.u32 	%rd431, %r40;
	add.s64 	%rd432, %rd430, %rd431;
	shl.b64 	%rd433, %rd432, 1;
	add.s64 	%rd434, %rd269, %rd433;
	ld.shared.u16 	%r543, [%rd434+640];
	ld.shared.u16 	%r544, [%rd434+642];
	shl.b32 	%r545, %r544, 16;
	or.b32  	%r801, %r545, %r543;
	ld.shared.u16 	%r546, [%rd434+656];
	ld.shared.u16 	%r547, [%rd434+658];
	shl.b32 	%r548, %r547, 16;
	or.b32  	%r802, %r548, %r546;
	ld.shared.u16 	%r549, [%rd434+1280];
	ld.shared.u16 	%r550, [%rd434+1282];
	shl.b32 	%r551, %r550, 16;
	or.b32  	%r807, %r551, %r549;
	ld.shared.u16 	%r552, [%rd434+1296];
	ld.shared.u16 	%r553, [%rd434+1298];
	shl.b32 	%r554, %r553, 16;
	or.b32  	%r808, %r554, %r552;
	ld.shared.u16 	%r555, [%rd434+1920];
	ld.shared.u16 	%r556, [%rd434+1922];
	shl.b32 	%r557, %r556, 16;
	or.b32  	%r813, %r557, %r555;
	ld.shared.u16 	%r558, [%rd434+1936];
	ld.shared.u16 	%r559, [%rd434+1938];
	shl.b32 	%r560, %r559, 16;
	or.b32  	%r814, %r560, %r558;
	add.s32 	%r561, %r41, %r1082;
	or.b32  	%r562, %r561, %r1079;
	mul.wide.u32 	%rd435, %r562, 2;
	add.s64 	%rd437, %rd251, %rd435;
	ld.shared.u16 	%r563, [%rd437];
	ld.shared.u16 	%r564, [%rd437+2];
	shl.b32 	%r565, %r564, 16;
	or.b32  	%r517, %r565, %r563;
	ld.shared.u16 	%r566, [%rd437+640];
	ld.shared.u16 	%r567, [%rd437+642];
	shl.b32 	%r568, %r567, 16;
	or.b32  	%r518, %r568, %r566;
	ld.shared.u16 	%r569, [%rd437+16];
	ld.shared.u16 	%r570, [%rd437+18];
	shl.b32 	%r571, %r570, 16;
	or.b32  	%r519, %r571, %r569;
	ld.shared.u16 	%r572, [%rd437+656];
	ld.shared.u16 	%r573, [%rd437+658];
	shl.b32 	%r574, %r573, 16;
	or.b32  	%r520, %r574, %r572;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1844,%f1843,%f1842,%f1841}, {%r517,%r518,%r519,%r520}, {%r795,%r796}, {%f1844,%f1843,%f1842,%f1841};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1781,%f1782,%f1783,%f1784}, {%r517,%r518,%r519,%r520}, {%r801,%r802}, {%f1781,%f1782,%f1783,%f1784};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1785,%f1786,%f1787,%f1788}, {%r517,%r518,%r519,%r520}, {%r807,%r808}, {%f1785,%f1786,%f1787,%f1788};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1789,%f1790,%f1791,%f1792}, {%r517,%r518,%r519,%r520}, {%r813,%r814}, {%f1789,%f1790,%f1791,%f1792};
	@%p11 bra 	$L__BB1_161;
	cvt.u64.u32 	%rd83, %r562;
	shl.b64 	%rd438, %rd83, 1;
	add.s64 	%rd440, %rd251, %rd438;
	ld.shared.u16 	%r599, [%rd440+10240];
	ld.shared.u16 	%r600, [%rd440+10242];
	shl.b32 	%r601, %r600, 16;
	or.b32  	%r581, %r601, %r599;
	ld.shared.u16 	%r602, [%rd440+10880];
	ld.shared.u16 	%r603, [%rd440+10882];
	shl.b32 	%r604, %r603, 16;
	or.b32  	%r582, %r604, %r602;
	ld.shared.u16 	%r605, [%rd440+10256];
	ld.shared.u16 	%r606, [%rd440+10258];
	shl.b32 	%r607, %r606, 16;
	or.b32  	%r583, %r607, %r605;
	ld.shared.u16 	%r608, [%rd440+10896];
	ld.shared.u16 	%r609, [%rd440+10898];
	shl.b32 	%r610, %r609, 16;
	or.b32  	%r584, %r610, %r608;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1844,%f1843,%f1842,%f1841}, {%r581,%r582,%r583,%r584}, {%r795,%r796}, {%f1844,%f1843,%f1842,%f1841};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1781,%f1782,%f1783,%f1784}, {%r581,%r582,%r583,%r584}, {%r801,%r802}, {%f1781,%f1782,%f1783,%f1784};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1785,%f1786,%f1787,%f1788}, {%r581,%r582,%r583,%r584}, {%r807,%r808}, {%f1785,%f1786,%f1787,%f1788};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1789,%f1790,%f1791,%f1792}, {%r581,%r582,%r583,%r584}, {%r813,%r814}, {%f1789,%f1790,%f1791,%f1792};
$L__BB1_161:
	cvt.u64.u32 	%rd441, %r1079;
	cvt.u64.u32 	%rd442, %r1082;
	cvt.u64.u32 	%rd443, %r41;
	add.s64 	%rd444, %rd443, %rd442;
	add.s64 	%rd84, %rd444, %rd441;
	shl.b64 	%rd445, %rd84, 1;
	add.s64 	%rd85, %rd251, %rd445;
	ld.shared.u16 	%r635, [%rd85+1280];
	ld.shared.u16 	%r636, [%rd85+1282];
	shl.b32 	%r637, %r636, 16;
	or.b32  	%r617, %r637, %r635;
	ld.shared.u16 	%r638, [%rd85+1920];
	ld.shared.u16 	%r639, [%rd85+1922];
	shl.b32 	%r640, %r639, 16;
	or.b32  	%r618, %r640, %r638;
	ld.shared.u16 	%r641, [%rd85+1296];
	ld.shared.u16 	%r642, [%rd85+1298];
	shl.b32 	%r643, %r642, 16;
	or.b32  	%r619, %r643, %r641;
	ld.shared.u16 	%r644, [%rd85+1936];
	ld.shared.u16 	%r645, [%rd85+1938];
	shl.b32 	%r646, %r645, 16;
	or.b32  	%r620, %r646, %r644;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1793,%f1794,%f1795,%f1796}, {%r617,%r618,%r619,%r620}, {%r795,%r796}, {%f1793,%f1794,%f1795,%f1796};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1797,%f1798,%f1799,%f1800}, {%r617,%r618,%r619,%r620}, {%r801,%r802}, {%f1797,%f1798,%f1799,%f1800};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1801,%f1802,%f1803,%f1804}, {%r617,%r618,%r619,%r620}, {%r807,%r808}, {%f1801,%f1802,%f1803,%f1804};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1805,%f1806,%f1807,%f1808}, {%r617,%r618,%r619,%r620}, {%r813,%r814}, {%f1805,%f1806,%f1807,%f1808};
	@%p11 bra 	$L__BB1_163;
	ld.shared.u16 	%r671, [%rd85+11520];
	ld.shared.u16 	%r672, [%rd85+11522];
	shl.b32 	%r673, %r672, 16;
	or.b32  	%r653, %r673, %r671;
	ld.shared.u16 	%r674, [%rd85+12160];
	ld.shared.u16 	%r675, [%rd85+12162];
	shl.b32 	%r676, %r675, 16;
	or.b32  	%r654, %r676, %r674;
	ld.shared.u16 	%r677, [%rd85+11536];
	ld.shared.u16 	%r678, [%rd85+11538];
	shl.b32 	%r679, %r678, 16;
	or.b32  	%r655, %r679, %r677;
	ld.shared.u16 	%r680, [%rd85+12176];
	ld.shared.u16 	%r681, [%rd85+12178];
	shl.b32 	%r682, %r681, 16;
	or.b32  	%r656, %r682, %r680;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1793,%f1794,%f1795,%f1796}, {%r653,%r654,%r655,%r656}, {%r795,%r796}, {%f1793,%f1794,%f1795,%f1796};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1797,%f1798,%f1799,%f1800}, {%r653,%r654,%r655,%r656}, {%r801,%r802}, {%f1797,%f1798,%f1799,%f1800};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1801,%f1802,%f1803,%f1804}, {%r653,%r654,%r655,%r656}, {%r807,%r808}, {%f1801,%f1802,%f1803,%f1804};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1805,%f1806,%f1807,%f1808}, {%r653,%r654,%r655,%r656}, {%r813,%r814}, {%f1805,%f1806,%f1807,%f1808};
$L__BB1_163:
	ld.shared.u16 	%r707, [%rd85+2560];
	ld.shared.u16 	%r708, [%rd85+2562];
	shl.b32 	%r709, %r708, 16;
	or.b32  	%r689, %r709, %r707;
	ld.shared.u16 	%r710, [%rd85+3200];
	ld.shared.u16 	%r711, [%rd85+3202];
	shl.b32 	%r712, %r711, 16;
	or.b32  	%r690, %r712, %r710;
	ld.shared.u16 	%r713, [%rd85+2576];
	ld.shared.u16 	%r714, [%rd85+2578];
	shl.b32 	%r715, %r714, 16;
	or.b32  	%r691, %r715, %r713;
	ld.shared.u16 	%r716, [%rd85+3216];
	ld.shared.u16 	%r717, [%rd85+3218];
	shl.b32 	%r718, %r717, 16;
	or.b32  	%r692, %r718, %r716;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1809,%f1810,%f1811,%f1812}, {%r689,%r690,%r691,%r692}, {%r795,%r796}, {%f1809,%f1810,%f1811,%f1812};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1813,%f1814,%f1815,%f1816}, {%r689,%r690,%r691,%r692}, {%r801,%r802}, {%f1813,%f1814,%f1815,%f1816};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1817,%f1818,%f1819,%f1820}, {%r689,%r690,%r691,%r692}, {%r807,%r808}, {%f1817,%f1818,%f1819,%f1820};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1821,%f1822,%f1823,%f1824}, {%r689,%r690,%r691,%r692}, {%r813,%r814}, {%f1821,%f1822,%f1823,%f1824};
	@%p11 bra 	$L__BB1_165;
	ld.shared.u16 	%r743, [%rd85+12800];
	ld.shared.u16 	%r744, [%rd85+12802];
	shl.b32 	%r745, %r744, 16;
	or.b32  	%r725, %r745, %r743;
	ld.shared.u16 	%r746, [%rd85+13440];
	ld.shared.u16 	%r747, [%rd85+13442];
	shl.b32 	%r748, %r747, 16;
	or.b32  	%r726, %r748, %r746;
	ld.shared.u16 	%r749, [%rd85+12816];
	ld.shared.u16 	%r750, [%rd85+12818];
	shl.b32 	%r751, %r750, 16;
	or.b32  	%r727, %r751, %r749;
	ld.shared.u16 	%r752, [%rd85+13456];
	ld.shared.u16 	%r753, [%rd85+13458];
	shl.b32 	%r754, %r753, 16;
	or.b32  	%r728, %r754, %r752;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1809,%f1810,%f1811,%f1812}, {%r725,%r726,%r727,%r728}, {%r795,%r796}, {%f1809,%f1810,%f1811,%f1812};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1813,%f1814,%f1815,%f1816}, {%r725,%r726,%r727,%r728}, {%r801,%r802}, {%f1813,%f1814,%f1815,%f1816};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1817,%f1818,%f1819,%f1820}, {%r725,%r726,%r727,%r728}, {%r807,%r808}, {%f1817,%f1818,%f1819,%f1820};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1821,%f1822,%f1823,%f1824}, {%r725,%r726,%r727,%r728}, {%r813,%r814}, {%f1821,%f1822,%f1823,%f1824};
$L__BB1_165:
	ld.shared.u16 	%r779, [%rd85+3840];
	ld.shared.u16 	%r780, [%rd85+3842];
	shl.b32 	%r781, %r780, 16;
	or.b32  	%r761, %r781, %r779;
	ld.shared.u16 	%r782, [%rd85+4480];
	ld.shared.u16 	%r783, [%rd85+4482];
	shl.b32 	%r784, %r783, 16;
	or.b32  	%r762, %r784, %r782;
	ld.shared.u16 	%r785, [%rd85+3856];
	ld.shared.u16 	%r786, [%rd85+3858];
	shl.b32 	%r787, %r786, 16;
	or.b32  	%r763, %r787, %r785;
	ld.shared.u16 	%r788, [%rd85+4496];
	ld.shared.u16 	%r789, [%rd85+4498];
	shl.b32 	%r790, %r789, 16;
	or.b32  	%r764, %r790, %r788;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1825,%f1826,%f1827,%f1828}, {%r761,%r762,%r763,%r764}, {%r795,%r796}, {%f1825,%f1826,%f1827,%f1828};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1829,%f1830,%f1831,%f1832}, {%r761,%r762,%r763,%r764}, {%r801,%r802}, {%f1829,%f1830,%f1831,%f1832};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1833,%f1834,%f1835,%f1836}, {%r761,%r762,%r763,%r764}, {%r807,%r808}, {%f1833,%f1834,%f1835,%f1836};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1837,%f1838,%f1839,%f1840}, {%r761,%r762,%r763,%r764}, {%r813,%r814}, {%f1837,%f1838,%f1839,%f1840};
	@%p11 bra 	$L__BB1_167;
	ld.shared.u16 	%r815, [%rd85+14080];
	ld.shared.u16 	%r816, [%rd85+14082];
	shl.b32 	%r817, %r816, 16;
	or.b32  	%r797, %r817, %r815;
	ld.shared.u16 	%r818, [%rd85+14720];
	ld.shared.u16 	%r819, [%rd85+14722];
	shl.b32 	%r820, %r819, 16;
	or.b32  	%r798, %r820, %r818;
	ld.shared.u16 	%r821, [%rd85+14096];
	ld.shared.u16 	%r822, [%rd85+14098];
	shl.b32 	%r823, %r822, 16;
	or.b32  	%r799, %r823, %r821;
	ld.shared.u16 	%r824, [%rd85+14736];
	ld.shared.u16 	%r825, [%rd85+14738];
	shl.b32 	%r826, %r825, 16;
	or.b32  	%r800, %r826, %r824;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1825,%f1826,%f1827,%f1828}, {%r797,%r798,%r799,%r800}, {%r795,%r796}, {%f1825,%f1826,%f1827,%f1828};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1829,%f1830,%f1831,%f1832}, {%r797,%r798,%r799,%r800}, {%r801,%r802}, {%f1829,%f1830,%f1831,%f1832};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1833,%f1834,%f1835,%f1836}, {%r797,%r798,%r799,%r800}, {%r807,%r808}, {%f1833,%f1834,%f1835,%f1836};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1837,%f1838,%f1839,%f1840}, {%r797,%r798,%r799,%r800}, {%r813,%r814}, {%f1837,%f1838,%f1839,%f1840};
	bra.uni 	$L__BB1_167;
$L__BB1_3:
	mov.f32 	%f1781, 0f00000000;
	shl.b32 	%r1079, %r6, 1;
	mov.f32 	%f1782, %f1781;
	mov.f32 	%f1783, %f1781;
	mov.f32 	%f1784, %f1781;
	mov.f32 	%f1785, %f1781;
	mov.f32 	%f1786, %f1781;
	mov.f32 	%f1787, %f1781;
	mov.f32 	%f1788, %f1781;
	mov.f32 	%f1789, %f1781;
	mov.f32 	%f1790, %f1781;
	mov.f32 	%f1791, %f1781;
	mov.f32 	%f1792, %f1781;
	mov.f32 	%f1793, %f1781;
	mov.f32 	%f1794, %f1781;
	mov.f32 	%f1795, %f1781;
	mov.f32 	%f1796, %f1781;
	mov.f32 	%f1797, %f1781;
	mov.f32 	%f1798, %f1781;
	mov.f32 	%f1799, %f1781;
	mov.f32 	%f1800, %f1781;
	mov.f32 	%f1801, %f1781;
	mov.f32 	%f1802, %f1781;
	mov.f32 	%f1803, %f1781;
	mov.f32 	%f1804, %f1781;
	mov.f32 	%f1805, %f1781;
	mov.f32 	%f1806, %f1781;
	mov.f32 	%f1807, %f1781;
	mov.f32 	%f1808, %f1781;
	mov.f32 	%f1809, %f1781;
	mov.f32 	%f1810, %f1781;
	mov.f32 	%f1811, %f1781;
	mov.f32 	%f1812, %f1781;
	mov.f32 	%f1813, %f1781;
	mov.f32 	%f1814, %f1781;
	mov.f32 	%f1815, %f1781;
	mov.f32 	%f1816, %f1781;
	mov.f32 	%f1817, %f1781;
	mov.f32 	%f1818, %f1781;
	mov.f32 	%f1819, %f1781;
	mov.f32 	%f1820, %f1781;
	mov.f32 	%f1821, %f1781;
	mov.f32 	%f1822, %f1781;
	mov.f32 	%f1823, %f1781;
	mov.f32 	%f1824, %f1781;
	mov.f32 	%f1825, %f1781;
	mov.f32 	%f1826, %f1781;
	mov.f32 	%f1827, %f1781;
	mov.f32 	%f1828, %f1781;
	mov.f32 	%f1829, %f1781;
	mov.f32 	%f1830, %f1781;
	mov.f32 	%f1831, %f1781;
	mov.f32 	%f1832, %f1781;
	mov.f32 	%f1833, %f1781;
	mov.f32 	%f1834, %f1781;
	mov.f32 	%f1835, %f1781;
	mov.f32 	%f1836, %f1781;
	mov.f32 	%f1837, %f1781;
	mov.f32 	%f1838, %f1781;
	mov.f32 	%f1839, %f1781;
	mov.f32 	%f1840, %f1781;
	mov.f32 	%f1841, %f1781;
	mov.f32 	%f1842, %f1781;
	mov.f32 	%f1843, %f1781;
	mov.f32 	%f1844, %f1781;
$L__BB1_4:
	add.s32 	%r829, %r8, %r3;
	or.b32  	%r830, %r829, %r1079;
	or.b32  	%r831, %r7, %r2;
	or.b32  	%r44, %r831, %r5;
	setp.lt.s32 	%p131, %r44, %r9;
	setp.lt.s32 	%p132, %r830, %r174;
	and.pred  	%p133, %p131, %p132;
	@%p133 bra 	$L__BB1_5;
	bra.uni 	$L__BB1_172;
$L__BB1_5:
	ld.local.u64 	%rd457, [%rd1+24];
	cvta.to.global.u64 	%rd86, %rd457;
	ld.local.u32 	%r833, [%rd1+64];
	cvt.u64.u32 	%rd458, %r44;
	mul.lo.s64 	%rd459, %rd458, %rd3;
	cvt.u64.u32 	%rd460, %r830;
	add.s64 	%rd87, %rd459, %rd460;
	//activate %f1844, %r1076
	setp.eq.s32 	%p134, %r833, 1;
	@%p134 bra 	$L__BB1_170;
	setp.ne.s32 	%p135, %r833, 0;
	@%p135 bra 	$L__BB1_171;
	shl.b64 	%rd463, %rd87, 2;
	add.s64 	%rd464, %rd86, %rd463;
	st.global.f32 	[%rd464], %f1844;
	bra.uni 	$L__BB1_172;
$L__BB1_170:
	mov.f32 	%f1245, 0f00000000;
	cvt.rn.bf16x2.f32 %r834, %f1245, %f1844;
	shl.b64 	%rd461, %rd87, 1;
	add.s64 	%rd462, %rd86, %rd461;
	st.global.u16 	[%rd462], %r834;
	bra.uni 	$L__BB1_172;
$L__BB1_171:
	cvt.rn.f16.f32 %rs33, %f1844;
	shl.b64 	%rd465, %rd87, 1;
	add.s64 	%rd466, %rd86, %rd465;
	st.global.u16 	[%rd466], %rs33;
$L__BB1_172:
	or.b32  	%r82, %r830, 1;
	setp.lt.s32 	%p137, %r82, %r174;
	and.pred  	%p138, %p131, %p137;
	@!%p138 bra 	$L__BB1_178;
	bra.uni 	$L__BB1_173;
$L__BB1_173:
	ld.local.u64 	%rd468, [%rd1+24];
	cvta.to.global.u64 	%rd88, %rd468;
	ld.local.u32 	%r837, [%rd1+64];
	cvt.u64.u32 	%rd469, %r44;
	mul.lo.s64 	%rd89, %rd469, %rd3;
	//activate %f1843, %r1076
	setp.eq.s32 	%p139, %r837, 0;
	@%p139 bra 	$L__BB1_176;
	setp.ne.s32 	%p140, %r837, 1;
	@%p140 bra 	$L__BB1_177;
	mov.f32 	%f1250, 0f00000000;
	cvt.rn.bf16x2.f32 %r838, %f1250, %f1843;
	cvt.u64.u32 	%rd470, %r830;
	add.s64 	%rd471, %rd89, %rd470;
	shl.b64 	%rd472, %rd471, 1;
	add.s64 	%rd473, %rd88, %rd472;
	st.global.u16 	[%rd473+2], %r838;
	bra.uni 	$L__BB1_178;
$L__BB1_176:
	cvt.u64.u32 	%rd474, %r830;
	add.s64 	%rd475, %rd89, %rd474;
	shl.b64 	%rd476, %rd475, 2;
	add.s64 	%rd477, %rd88, %rd476;
	st.global.f32 	[%rd477+4], %f1843;
	bra.uni 	$L__BB1_178;
$L__BB1_177:
	cvt.rn.f16.f32 %rs34, %f1843;
	cvt.u64.u32 	%rd478, %r830;
	add.s64 	%rd479, %rd89, %rd478;
	shl.b64 	%rd480, %rd479, 1;
	add.s64 	%rd481, %rd88, %rd480;
	st.global.u16 	[%rd481+2], %rs34;
$L__BB1_178:
	or.b32  	%r83, %r44, 8;
	setp.lt.s32 	%p142, %r83, %r9;
	and.pred  	%p143, %p142, %p132;
	@!%p143 bra 	$L__BB1_184;
	bra.uni 	$L__BB1_179;
$L__BB1_179:
	ld.local.u64 	%rd483, [%rd1+24];
	cvta.to.global.u64 	%rd90, %rd483;
	ld.local.u32 	%r841, [%rd1+64];
	cvt.u64.u32 	%rd484, %r83;
	mul.lo.s64 	%rd485, %rd484, %rd3;
	cvt.u64.u32 	%rd486, %r830;
	add.s64 	%rd91, %rd485, %rd486;
	//activate %f1842, %r1076
	setp.eq.s32 	%p144, %r841, 0;
	@%p144 bra 	$L__BB1_182;
	setp.ne.s32 	%p145, %r841, 1;
	@%p145 bra 	$L__BB1_183;
	mov.f32 	%f1255, 0f00000000;
	cvt.rn.bf16x2.f32 %r842, %f1255, %f1842;
	shl.b64 	%rd487, %rd91, 1;
	add.s64 	%rd488, %rd90, %rd487;
	st.global.u16 	[%rd488], %r842;
	bra.uni 	$L__BB1_184;
$L__BB1_182:
	shl.b64 	%rd489, %rd91, 2;
	add.s64 	%rd490, %rd90, %rd489;
	st.global.f32 	[%rd490], %f1842;
	bra.uni 	$L__BB1_184;
$L__BB1_183:
	cvt.rn.f16.f32 %rs35, %f1842;
	shl.b64 	%rd491, %rd91, 1;
	add.s64 	%rd492, %rd90, %rd491;
	st.global.u16 	[%rd492], %rs35;
$L__BB1_184:
	and.pred  	%p148, %p142, %p137;
	@!%p148 bra 	$L__BB1_190;
	bra.uni 	$L__BB1_185;
$L__BB1_185:
	ld.local.u64 	%rd494, [%rd1+24];
	cvta.to.global.u64 	%rd92, %rd494;
	ld.local.u32 	%r845, [%rd1+64];
	cvt.u64.u32 	%rd495, %r83;
	mul.lo.s64 	%rd93, %rd495, %rd3;
	//activate %f1841, %r1076
	setp.eq.s32 	%p149, %r845, 0;
	@%p149 bra 	$L__BB1_188;
	setp.ne.s32 	%p150, %r845, 1;
	@%p150 bra 	$L__BB1_189;
	mov.f32 	%f1260, 0f00000000;
	cvt.rn.bf16x2.f32 %r846, %f1260, %f1841;
	cvt.u64.u32 	%rd496, %r830;
	add.s64 	%rd497, %rd93, %rd496;
	shl.b64 	%rd498, %rd497, 1;
	add.s64 	%rd499, %rd92, %rd498;
	st.global.u16 	[%rd499+2], %r846;
	bra.uni 	$L__BB1_190;
$L__BB1_188:
	cvt.u64.u32 	%rd500, %r830;
	add.s64 	%rd501, %rd93, %rd500;
	shl.b64 	%rd502, %rd501, 2;
	add.s64 	%rd503, %rd92, %rd502;
	st.global.f32 	[%rd503+4], %f1841;
	bra.uni 	$L__BB1_190;
$L__BB1_189:
	cvt.rn.f16.f32 %rs36, %f1841;
	cvt.u64.u32 	%rd504, %r830;
	add.s64 	%rd505, %rd93, %rd504;
	shl.b64 	%rd506, %rd505, 1;
	add.s64 	%rd507, %rd92, %rd506;
	st.global.u16 	[%rd507+2], %rs36;
$L__BB1_190:
	or.b32  	%r84, %r830, 8;
	setp.lt.s32 	%p152, %r84, %r174;
	and.pred  	%p153, %p131, %p152;
	@!%p153 bra 	$L__BB1_196;
	bra.uni 	$L__BB1_191;
$L__BB1_191:
	ld.local.u64 	%rd509, [%rd1+24];
	cvta.to.global.u64 	%rd94, %rd509;
	ld.local.u32 	%r849, [%rd1+64];
	cvt.u64.u32 	%rd510, %r44;
	mul.lo.s64 	%rd511, %rd510, %rd3;
	cvt.u64.u32 	%rd512, %r84;
	add.s64 	%rd95, %rd511, %rd512;
	//activate %f1781, %r1076
	setp.eq.s32 	%p154, %r849, 0;
	@%p154 bra 	$L__BB1_194;
	setp.ne.s32 	%p155, %r849, 1;
	@%p155 bra 	$L__BB1_195;
	mov.f32 	%f1265, 0f00000000;
	cvt.rn.bf16x2.f32 %r850, %f1265, %f1781;
	shl.b64 	%rd513, %rd95, 1;
	add.s64 	%rd514, %rd94, %rd513;
	st.global.u16 	[%rd514], %r850;
	bra.uni 	$L__BB1_196;
$L__BB1_194:
	shl.b64 	%rd515, %rd95, 2;
	add.s64 	%rd516, %rd94, %rd515;
	st.global.f32 	[%rd516], %f1781;
	bra.uni 	$L__BB1_196;
$L__BB1_195:
	cvt.rn.f16.f32 %rs37, %f1781;
	shl.b64 	%rd517, %rd95, 1;
	add.s64 	%rd518, %rd94, %rd517;
	st.global.u16 	[%rd518], %rs37;
$L__BB1_196:
	or.b32  	%r85, %r830, 9;
	setp.lt.s32 	%p157, %r85, %r174;
	and.pred  	%p158, %p131, %p157;
	@!%p158 bra 	$L__BB1_202;
	bra.uni 	$L__BB1_197;
$L__BB1_197:
	ld.local.u64 	%rd520, [%rd1+24];
	cvta.to.global.u64 	%rd96, %rd520;
	ld.local.u32 	%r853, [%rd1+64];
	cvt.u64.u32 	%rd521, %r44;
	mul.lo.s64 	%rd522, %rd521, %rd3;
	cvt.u64.u32 	%rd523, %r85;
	add.s64 	%rd97, %rd522, %rd523;
	//activate %f1782, %r1076
	setp.eq.s32 	%p159, %r853, 0;
	@%p159 bra 	$L__BB1_200;
	setp.ne.s32 	%p160, %r853, 1;
	@%p160 bra 	$L__BB1_201;
	mov.f32 	%f1270, 0f00000000;
	cvt.rn.bf16x2.f32 %r854, %f1270, %f1782;
	shl.b64 	%rd524, %rd97, 1;
	add.s64 	%rd525, %rd96, %rd524;
	st.global.u16 	[%rd525], %r854;
	bra.uni 	$L__BB1_202;
$L__BB1_200:
	shl.b64 	%rd526, %rd97, 2;
	add.s64 	%rd527, %rd96, %rd526;
	st.global.f32 	[%rd527], %f1782;
	bra.uni 	$L__BB1_202;
$L__BB1_201:
	cvt.rn.f16.f32 %rs38, %f1782;
	shl.b64 	%rd528, %rd97, 1;
	add.s64 	%rd529, %rd96, %rd528;
	st.global.u16 	[%rd529], %rs38;
$L__BB1_202:
	and.pred  	%p163, %p142, %p152;
	@!%p163 bra 	$L__BB1_208;
	bra.uni 	$L__BB1_203;
$L__BB1_203:
	ld.local.u64 	%rd531, [%rd1+24];
	cvta.to.global.u64 	%rd98, %rd531;
	ld.local.u32 	%r857, [%rd1+64];
	cvt.u64.u32 	%rd532, %r83;
	mul.lo.s64 	%rd533, %rd532, %rd3;
	cvt.u64.u32 	%rd534, %r84;
	add.s64 	%rd99, %rd533, %rd534;
	//activate %f1783, %r1076
	setp.eq.s32 	%p164, %r857, 0;
	@%p164 bra 	$L__BB1_206;
	setp.ne.s32 	%p165, %r857, 1;
	@%p165 bra 	$L__BB1_207;
	mov.f32 	%f1275, 0f00000000;
	cvt.rn.bf16x2.f32 %r858, %f1275, %f1783;
	shl.b64 	%rd535, %rd99, 1;
	add.s64 	%rd536, %rd98, %rd535;
	st.global.u16 	[%rd536], %r858;
	bra.uni 	$L__BB1_208;
$L__BB1_206:
	shl.b64 	%rd537, %rd99, 2;
	add.s64 	%rd538, %rd98, %rd537;
	st.global.f32 	[%rd538], %f1783;
	bra.uni 	$L__BB1_208;
$L__BB1_207:
	cvt.rn.f16.f32 %rs39, %f1783;
	shl.b64 	%rd539, %rd99, 1;
	add.s64 	%rd540, %rd98, %rd539;
	st.global.u16 	[%rd540], %rs39;
$L__BB1_208:
	and.pred  	%p168, %p142, %p157;
	@!%p168 bra 	$L__BB1_214;
	bra.uni 	$L__BB1_209;
$L__BB1_209:
	ld.local.u64 	%rd542, [%rd1+24];
	cvta.to.global.u64 	%rd100, %rd542;
	ld.local.u32 	%r861, [%rd1+64];
	cvt.u64.u32 	%rd543, %r83;
	mul.lo.s64 	%rd544, %rd543, %rd3;
	cvt.u64.u32 	%rd545, %r85;
	add.s64 	%rd101, %rd544, %rd545;
	//activate %f1784, %r1076
	setp.eq.s32 	%p169, %r861, 0;
	@%p169 bra 	$L__BB1_212;
	setp.ne.s32 	%p170, %r861, 1;
	@%p170 bra 	$L__BB1_213;
	mov.f32 	%f1280, 0f00000000;
	cvt.rn.bf16x2.f32 %r862, %f1280, %f1784;
	shl.b64 	%rd546, %rd101, 1;
	add.s64 	%rd547, %rd100, %rd546;
	st.global.u16 	[%rd547], %r862;
	bra.uni 	$L__BB1_214;
$L__BB1_212:
	shl.b64 	%rd548, %rd101, 2;
	add.s64 	%rd549, %rd100, %rd548;
	st.global.f32 	[%rd549], %f1784;
	bra.uni 	$L__BB1_214;
$L__BB1_213:
	cvt.rn.f16.f32 %rs40, %f1784;
	shl.b64 	%rd550, %rd101, 1;
	add.s64 	%rd551, %rd100, %rd550;
	st.global.u16 	[%rd551], %rs40;
$L__BB1_214:
	or.b32  	%r86, %r830, 16;
	setp.lt.s32 	%p172, %r86, %r174;
	and.pred  	%p173, %p131, %p172;
	@!%p173 bra 	$L__BB1_220;
	bra.uni 	$L__BB1_215;
$L__BB1_215:
	ld.local.u64 	%rd553, [%rd1+24];
	cvta.to.global.u64 	%rd102, %rd553;
	ld.local.u32 	%r865, [%rd1+64];
	cvt.u64.u32 	%rd554, %r44;
	mul.lo.s64 	%rd555, %rd554, %rd3;
	cvt.u64.u32 	%rd556, %r86;
	add.s64 	%rd103, %rd555, %rd556;
	//activate %f1785, %r1076
	setp.eq.s32 	%p174, %r865, 0;
	@%p174 bra 	$L__BB1_218;
	setp.ne.s32 	%p175, %r865, 1;
	@%p175 bra 	$L__BB1_219;
	mov.f32 	%f1285, 0f00000000;
	cvt.rn.bf16x2.f32 %r866, %f1285, %f1785;
	shl.b64 	%rd557, %rd103, 1;
	add.s64 	%rd558, %rd102, %rd557;
	st.global.u16 	[%rd558], %r866;
	bra.uni 	$L__BB1_220;
$L__BB1_218:
	shl.b64 	%rd559, %rd103, 2;
	add.s64 	%rd560, %rd102, %rd559;
	st.global.f32 	[%rd560], %f1785;
	bra.uni 	$L__BB1_220;
$L__BB1_219:
	cvt.rn.f16.f32 %rs41, %f1785;
	shl.b64 	%rd561, %rd103, 1;
	add.s64 	%rd562, %rd102, %rd561;
	st.global.u16 	[%rd562], %rs41;
$L__BB1_220:
	or.b32  	%r87, %r830, 17;
	setp.lt.s32 	%p177, %r87, %r174;
	and.pred  	%p178, %p131, %p177;
	@!%p178 bra 	$L__BB1_226;
	bra.uni 	$L__BB1_221;
$L__BB1_221:
	ld.local.u64 	%rd564, [%rd1+24];
	cvta.to.global.u64 	%rd104, %rd564;
	ld.local.u32 	%r869, [%rd1+64];
	cvt.u64.u32 	%rd565, %r44;
	mul.lo.s64 	%rd566, %rd565, %rd3;
	cvt.u64.u32 	%rd567, %r87;
	add.s64 	%rd105, %rd566, %rd567;
	//activate %f1786, %r1076
	setp.eq.s32 	%p179, %r869, 0;
	@%p179 bra 	$L__BB1_224;
	setp.ne.s32 	%p180, %r869, 1;
	@%p180 bra 	$L__BB1_225;
	mov.f32 	%f1290, 0f00000000;
	cvt.rn.bf16x2.f32 %r870, %f1290, %f1786;
	shl.b64 	%rd568, %rd105, 1;
	add.s64 	%rd569, %rd104, %rd568;
	st.global.u16 	[%rd569], %r870;
	bra.uni 	$L__BB1_226;
$L__BB1_224:
	shl.b64 	%rd570, %rd105, 2;
	add.s64 	%rd571, %rd104, %rd570;
	st.global.f32 	[%rd571], %f1786;
	bra.uni 	$L__BB1_226;
$L__BB1_225:
	cvt.rn.f16.f32 %rs42, %f1786;
	shl.b64 	%rd572, %rd105, 1;
	add.s64 	%rd573, %rd104, %rd572;
	st.global.u16 	[%rd573], %rs42;
$L__BB1_226:
	and.pred  	%p183, %p142, %p172;
	@!%p183 bra 	$L__BB1_232;
	bra.uni 	$L__BB1_227;
$L__BB1_227:
	ld.local.u64 	%rd575, [%rd1+24];
	cvta.to.global.u64 	%rd106, %rd575;
	ld.local.u32 	%r873, [%rd1+64];
	cvt.u64.u32 	%rd576, %r83;
	mul.lo.s64 	%rd577, %rd576, %rd3;
	cvt.u64.u32 	%rd578, %r86;
	add.s64 	%rd107, %rd577, %rd578;
	//activate %f1787, %r1076
	setp.eq.s32 	%p184, %r873, 0;
	@%p184 bra 	$L__BB1_230;
	setp.ne.s32 	%p185, %r873, 1;
	@%p185 bra 	$L__BB1_231;
	mov.f32 	%f1295, 0f00000000;
	cvt.rn.bf16x2.f32 %r874, %f1295, %f1787;
	shl.b64 	%rd579, %rd107, 1;
	add.s64 	%rd580, %rd106, %rd579;
	st.global.u16 	[%rd580], %r874;
	bra.uni 	$L__BB1_232;
$L__BB1_230:
	shl.b64 	%rd581, %rd107, 2;
	add.s64 	%rd582, %rd106, %rd581;
	st.global.f32 	[%rd582], %f1787;
	bra.uni 	$L__BB1_232;
$L__BB1_231:
	cvt.rn.f16.f32 %rs43, %f1787;
	shl.b64 	%rd583, %rd107, 1;
	add.s64 	%rd584, %rd106, %rd583;
	st.global.u16 	[%rd584], %rs43;
$L__BB1_232:
	and.pred  	%p188, %p142, %p177;
	@!%p188 bra 	$L__BB1_238;
	bra.uni 	$L__BB1_233;
$L__BB1_233:
	ld.local.u64 	%rd586, [%rd1+24];
	cvta.to.global.u64 	%rd108, %rd586;
	ld.local.u32 	%r877, [%rd1+64];
	cvt.u64.u32 	%rd587, %r83;
	mul.lo.s64 	%rd588, %rd587, %rd3;
	cvt.u64.u32 	%rd589, %r87;
	add.s64 	%rd109, %rd588, %rd589;
	//activate %f1788, %r1076
	setp.eq.s32 	%p189, %r877, 0;
	@%p189 bra 	$L__BB1_236;
	setp.ne.s32 	%p190, %r877, 1;
	@%p190 bra 	$L__BB1_237;
	mov.f32 	%f1300, 0f00000000;
	cvt.rn.bf16x2.f32 %r878, %f1300, %f1788;
	shl.b64 	%rd590, %rd109, 1;
	add.s64 	%rd591, %rd108, %rd590;
	st.global.u16 	[%rd591], %r878;
	bra.uni 	$L__BB1_238;
$L__BB1_236:
	shl.b64 	%rd592, %rd109, 2;
	add.s64 	%rd593, %rd108, %rd592;
	st.global.f32 	[%rd593], %f1788;
	bra.uni 	$L__BB1_238;
$L__BB1_237:
	cvt.rn.f16.f32 %rs44, %f1788;
	shl.b64 	%rd594, %rd109, 1;
	add.s64 	%rd595, %rd108, %rd594;
	st.global.u16 	[%rd595], %rs44;
$L__BB1_238:
	or.b32  	%r88, %r830, 24;
	setp.lt.s32 	%p192, %r88, %r174;
	and.pred  	%p193, %p131, %p192;
	@!%p193 bra 	$L__BB1_244;
	bra.uni 	$L__BB1_239;
$L__BB1_239:
	ld.local.u64 	%rd597, [%rd1+24];
	cvta.to.global.u64 	%rd110, %rd597;
	ld.local.u32 	%r881, [%rd1+64];
	cvt.u64.u32 	%rd598, %r44;
	mul.lo.s64 	%rd599, %rd598, %rd3;
	cvt.u64.u32 	%rd600, %r88;
	add.s64 	%rd111, %rd599, %rd600;
	//activate %f1789, %r1076
	setp.eq.s32 	%p194, %r881, 0;
	@%p194 bra 	$L__BB1_242;
	setp.ne.s32 	%p195, %r881, 1;
	@%p195 bra 	$L__BB1_243;
	mov.f32 	%f1305, 0f00000000;
	cvt.rn.bf16x2.f32 %r882, %f1305, %f1789;
	shl.b64 	%rd601, %rd111, 1;
	add.s64 	%rd602, %rd110, %rd601;
	st.global.u16 	[%rd602], %r882;
	bra.uni 	$L__BB1_244;
$L__BB1_242:
	shl.b64 	%rd603, %rd111, 2;
	add.s64 	%rd604, %rd110, %rd603;
	st.global.f32 	[%rd604], %f1789;
	bra.uni 	$L__BB1_244;
$L__BB1_243:
	cvt.rn.f16.f32 %rs45, %f1789;
	shl.b64 	%rd605, %rd111, 1;
	add.s64 	%rd606, %rd110, %rd605;
	st.global.u16 	[%rd606], %rs45;
$L__BB1_244:
	or.b32  	%r90, %r830, 25;
	setp.lt.s32 	%p197, %r90, %r174;
	and.pred  	%p198, %p131, %p197;
	@!%p198 bra 	$L__BB1_250;
	bra.uni 	$L__BB1_245;
$L__BB1_245:
	ld.local.u64 	%rd608, [%rd1+24];
	cvta.to.global.u64 	%rd112, %rd608;
	ld.local.u32 	%r884, [%rd1+64];
	cvt.u64.u32 	%rd609, %r44;
	mul.lo.s64 	%rd610, %rd609, %rd3;
	cvt.u64.u32 	%rd611, %r90;
	add.s64 	%rd113, %rd610, %rd611;
	//activate %f1790, %r1076
	setp.eq.s32 	%p199, %r884, 0;
	@%p199 bra 	$L__BB1_248;
	setp.ne.s32 	%p200, %r884, 1;
	@%p200 bra 	$L__BB1_249;
	mov.f32 	%f1310, 0f00000000;
	cvt.rn.bf16x2.f32 %r885, %f1310, %f1790;
	shl.b64 	%rd612, %rd113, 1;
	add.s64 	%rd613, %rd112, %rd612;
	st.global.u16 	[%rd613], %r885;
	bra.uni 	$L__BB1_250;
$L__BB1_248:
	shl.b64 	%rd614, %rd113, 2;
	add.s64 	%rd615, %rd112, %rd614;
	st.global.f32 	[%rd615], %f1790;
	bra.uni 	$L__BB1_250;
$L__BB1_249:
	cvt.rn.f16.f32 %rs46, %f1790;
	shl.b64 	%rd616, %rd113, 1;
	add.s64 	%rd617, %rd112, %rd616;
	st.global.u16 	[%rd617], %rs46;
$L__BB1_250:
	and.pred  	%p203, %p142, %p192;
	@!%p203 bra 	$L__BB1_256;
	bra.uni 	$L__BB1_251;
$L__BB1_251:
	ld.local.u64 	%rd619, [%rd1+24];
	cvta.to.global.u64 	%rd114, %rd619;
	ld.local.u32 	%r888, [%rd1+64];
	cvt.u64.u32 	%rd620, %r83;
	mul.lo.s64 	%rd621, %rd620, %rd3;
	cvt.u64.u32 	%rd622, %r88;
	add.s64 	%rd115, %rd621, %rd622;
	//activate %f1791, %r1076
	setp.eq.s32 	%p204, %r888, 0;
	@%p204 bra 	$L__BB1_254;
	setp.ne.s32 	%p205, %r888, 1;
	@%p205 bra 	$L__BB1_255;
	mov.f32 	%f1315, 0f00000000;
	cvt.rn.bf16x2.f32 %r889, %f1315, %f1791;
	shl.b64 	%rd623, %rd115, 1;
	add.s64 	%rd624, %rd114, %rd623;
	st.global.u16 	[%rd624], %r889;
	bra.uni 	$L__BB1_256;
$L__BB1_254:
	shl.b64 	%rd625, %rd115, 2;
	add.s64 	%rd626, %rd114, %rd625;
	st.global.f32 	[%rd626], %f1791;
	bra.uni 	$L__BB1_256;
$L__BB1_255:
	cvt.rn.f16.f32 %rs47, %f1791;
	shl.b64 	%rd627, %rd115, 1;
	add.s64 	%rd628, %rd114, %rd627;
	st.global.u16 	[%rd628], %rs47;
$L__BB1_256:
	and.pred  	%p208, %p142, %p197;
	@!%p208 bra 	$L__BB1_262;
	bra.uni 	$L__BB1_257;
$L__BB1_257:
	ld.local.u64 	%rd629, [%rd1+24];
	cvta.to.global.u64 	%rd116, %rd629;
	ld.local.u32 	%r891, [%rd1+64];
	cvt.u64.u32 	%rd630, %r83;
	mul.lo.s64 	%rd631, %rd630, %rd3;
	cvt.u64.u32 	%rd632, %r90;
	add.s64 	%rd117, %rd631, %rd632;
	//activate %f1792, %r1076
	setp.eq.s32 	%p209, %r891, 0;
	@%p209 bra 	$L__BB1_260;
	setp.ne.s32 	%p210, %r891, 1;
	@%p210 bra 	$L__BB1_261;
	mov.f32 	%f1320, 0f00000000;
	cvt.rn.bf16x2.f32 %r892, %f1320, %f1792;
	shl.b64 	%rd633, %rd117, 1;
	add.s64 	%rd634, %rd116, %rd633;
	st.global.u16 	[%rd634], %r892;
	bra.uni 	$L__BB1_262;
$L__BB1_260:
	shl.b64 	%rd635, %rd117, 2;
	add.s64 	%rd636, %rd116, %rd635;
	st.global.f32 	[%rd636], %f1792;
	bra.uni 	$L__BB1_262;
$L__BB1_261:
	cvt.rn.f16.f32 %rs48, %f1792;
	shl.b64 	%rd637, %rd117, 1;
	add.s64 	%rd638, %rd116, %rd637;
	st.global.u16 	[%rd638], %rs48;
$L__BB1_262:
	or.b32  	%r91, %r44, 16;
	setp.lt.s32 	%p212, %r91, %r9;
	and.pred  	%p213, %p212, %p132;
	@!%p213 bra 	$L__BB1_268;
	bra.uni 	$L__BB1_263;
$L__BB1_263:
	ld.local.u64 	%rd640, [%rd1+24];
	cvta.to.global.u64 	%rd118, %rd640;
	ld.local.u32 	%r895, [%rd1+64];
	cvt.u64.u32 	%rd641, %r91;
	mul.lo.s64 	%rd642, %rd641, %rd3;
	cvt.u64.u32 	%rd643, %r830;
	add.s64 	%rd119, %rd642, %rd643;
	//activate %f1793, %r1076
	setp.eq.s32 	%p214, %r895, 0;
	@%p214 bra 	$L__BB1_266;
	setp.ne.s32 	%p215, %r895, 1;
	@%p215 bra 	$L__BB1_267;
	mov.f32 	%f1325, 0f00000000;
	cvt.rn.bf16x2.f32 %r896, %f1325, %f1793;
	shl.b64 	%rd644, %rd119, 1;
	add.s64 	%rd645, %rd118, %rd644;
	st.global.u16 	[%rd645], %r896;
	bra.uni 	$L__BB1_268;
$L__BB1_266:
	shl.b64 	%rd646, %rd119, 2;
	add.s64 	%rd647, %rd118, %rd646;
	st.global.f32 	[%rd647], %f1793;
	bra.uni 	$L__BB1_268;
$L__BB1_267:
	cvt.rn.f16.f32 %rs49, %f1793;
	shl.b64 	%rd648, %rd119, 1;
	add.s64 	%rd649, %rd118, %rd648;
	st.global.u16 	[%rd649], %rs49;
$L__BB1_268:
	and.pred  	%p218, %p212, %p137;
	@!%p218 bra 	$L__BB1_274;
	bra.uni 	$L__BB1_269;
$L__BB1_269:
	ld.local.u64 	%rd651, [%rd1+24];
	cvta.to.global.u64 	%rd120, %rd651;
	ld.local.u32 	%r899, [%rd1+64];
	cvt.u64.u32 	%rd652, %r91;
	mul.lo.s64 	%rd121, %rd652, %rd3;
	//activate %f1794, %r1076
	setp.eq.s32 	%p219, %r899, 0;
	@%p219 bra 	$L__BB1_272;
	setp.ne.s32 	%p220, %r899, 1;
	@%p220 bra 	$L__BB1_273;
	mov.f32 	%f1330, 0f00000000;
	cvt.rn.bf16x2.f32 %r900, %f1330, %f1794;
	cvt.u64.u32 	%rd653, %r830;
	add.s64 	%rd654, %rd121, %rd653;
	shl.b64 	%rd655, %rd654, 1;
	add.s64 	%rd656, %rd120, %rd655;
	st.global.u16 	[%rd656+2], %r900;
	bra.uni 	$L__BB1_274;
$L__BB1_272:
	cvt.u64.u32 	%rd657, %r830;
	add.s64 	%rd658, %rd121, %rd657;
	shl.b64 	%rd659, %rd658, 2;
	add.s64 	%rd660, %rd120, %rd659;
	st.global.f32 	[%rd660+4], %f1794;
	bra.uni 	$L__BB1_274;
$L__BB1_273:
	cvt.rn.f16.f32 %rs50, %f1794;
	cvt.u64.u32 	%rd661, %r830;
	add.s64 	%rd662, %rd121, %rd661;
	shl.b64 	%rd663, %rd662, 1;
	add.s64 	%rd664, %rd120, %rd663;
	st.global.u16 	[%rd664+2], %rs50;
$L__BB1_274:
	or.b32  	%r92, %r44, 24;
	setp.lt.s32 	%p222, %r92, %r9;
	and.pred  	%p223, %p222, %p132;
	@!%p223 bra 	$L__BB1_280;
	bra.uni 	$L__BB1_275;
$L__BB1_275:
	ld.local.u64 	%rd666, [%rd1+24];
	cvta.to.global.u64 	%rd122, %rd666;
	ld.local.u32 	%r903, [%rd1+64];
	cvt.u64.u32 	%rd667, %r92;
	mul.lo.s64 	%rd668, %rd667, %rd3;
	cvt.u64.u32 	%rd669, %r830;
	add.s64 	%rd123, %rd668, %rd669;
	//activate %f1795, %r1076
	setp.eq.s32 	%p224, %r903, 0;
	@%p224 bra 	$L__BB1_278;
	setp.ne.s32 	%p225, %r903, 1;
	@%p225 bra 	$L__BB1_279;
	mov.f32 	%f1335, 0f00000000;
	cvt.rn.bf16x2.f32 %r904, %f1335, %f1795;
	shl.b64 	%rd670, %rd123, 1;
	add.s64 	%rd671, %rd122, %rd670;
	st.global.u16 	[%rd671], %r904;
	bra.uni 	$L__BB1_280;
$L__BB1_278:
	shl.b64 	%rd672, %rd123, 2;
	add.s64 	%rd673, %rd122, %rd672;
	st.global.f32 	[%rd673], %f1795;
	bra.uni 	$L__BB1_280;
$L__BB1_279:
	cvt.rn.f16.f32 %rs51, %f1795;
	shl.b64 	%rd674, %rd123, 1;
	add.s64 	%rd675, %rd122, %rd674;
	st.global.u16 	[%rd675], %rs51;
$L__BB1_280:
	and.pred  	%p228, %p222, %p137;
	@!%p228 bra 	$L__BB1_286;
	bra.uni 	$L__BB1_281;
$L__BB1_281:
	ld.local.u64 	%rd677, [%rd1+24];
	cvta.to.global.u64 	%rd124, %rd677;
	ld.local.u32 	%r907, [%rd1+64];
	cvt.u64.u32 	%rd678, %r92;
	mul.lo.s64 	%rd125, %rd678, %rd3;
	//activate %f1796, %r1076
	setp.eq.s32 	%p229, %r907, 0;
	@%p229 bra 	$L__BB1_284;
	setp.ne.s32 	%p230, %r907, 1;
	@%p230 bra 	$L__BB1_285;
	mov.f32 	%f1340, 0f00000000;
	cvt.rn.bf16x2.f32 %r908, %f1340, %f1796;
	cvt.u64.u32 	%rd679, %r830;
	add.s64 	%rd680, %rd125, %rd679;
	shl.b64 	%rd681, %rd680, 1;
	add.s64 	%rd682, %rd124, %rd681;
	st.global.u16 	[%rd682+2], %r908;
	bra.uni 	$L__BB1_286;
$L__BB1_284:
	cvt.u64.u32 	%rd683, %r830;
	add.s64 	%rd684, %rd125, %rd683;
	shl.b64 	%rd685, %rd684, 2;
	add.s64 	%rd686, %rd124, %rd685;
	st.global.f32 	[%rd686+4], %f1796;
	bra.uni 	$L__BB1_286;
$L__BB1_285:
	cvt.rn.f16.f32 %rs52, %f1796;
	cvt.u64.u32 	%rd687, %r830;
	add.s64 	%rd688, %rd125, %rd687;
	shl.b64 	%rd689, %rd688, 1;
	add.s64 	%rd690, %rd124, %rd689;
	st.global.u16 	[%rd690+2], %rs52;
$L__BB1_286:
	and.pred  	%p233, %p212, %p152;
	@!%p233 bra 	$L__BB1_292;
	bra.uni 	$L__BB1_287;
$L__BB1_287:
	ld.local.u64 	%rd692, [%rd1+24];
	cvta.to.global.u64 	%rd126, %rd692;
	ld.local.u32 	%r911, [%rd1+64];
	cvt.u64.u32 	%rd693, %r91;
	mul.lo.s64 	%rd694, %rd693, %rd3;
	cvt.u64.u32 	%rd695, %r84;
	add.s64 	%rd127, %rd694, %rd695;
	//activate %f1797, %r1076
	setp.eq.s32 	%p234, %r911, 0;
	@%p234 bra 	$L__BB1_290;
	setp.ne.s32 	%p235, %r911, 1;
	@%p235 bra 	$L__BB1_291;
	mov.f32 	%f1345, 0f00000000;
	cvt.rn.bf16x2.f32 %r912, %f1345, %f1797;
	shl.b64 	%rd696, %rd127, 1;
	add.s64 	%rd697, %rd126, %rd696;
	st.global.u16 	[%rd697], %r912;
	bra.uni 	$L__BB1_292;
$L__BB1_290:
	shl.b64 	%rd698, %rd127, 2;
	add.s64 	%rd699, %rd126, %rd698;
	st.global.f32 	[%rd699], %f1797;
	bra.uni 	$L__BB1_292;
$L__BB1_291:
	cvt.rn.f16.f32 %rs53, %f1797;
	shl.b64 	%rd700, %rd127, 1;
	add.s64 	%rd701, %rd126, %rd700;
	st.global.u16 	[%rd701], %rs53;
$L__BB1_292:
	and.pred  	%p238, %p212, %p157;
	@!%p238 bra 	$L__BB1_298;
	bra.uni 	$L__BB1_293;
$L__BB1_293:
	ld.local.u64 	%rd703, [%rd1+24];
	cvta.to.global.u64 	%rd128, %rd703;
	ld.local.u32 	%r915, [%rd1+64];
	cvt.u64.u32 	%rd704, %r91;
	mul.lo.s64 	%rd705, %rd704, %rd3;
	cvt.u64.u32 	%rd706, %r85;
	add.s64 	%rd129, %rd705, %rd706;
	//activate %f1798, %r1076
	setp.eq.s32 	%p239, %r915, 0;
	@%p239 bra 	$L__BB1_296;
	setp.ne.s32 	%p240, %r915, 1;
	@%p240 bra 	$L__BB1_297;
	mov.f32 	%f1350, 0f00000000;
	cvt.rn.bf16x2.f32 %r916, %f1350, %f1798;
	shl.b64 	%rd707, %rd129, 1;
	add.s64 	%rd708, %rd128, %rd707;
	st.global.u16 	[%rd708], %r916;
	bra.uni 	$L__BB1_298;
$L__BB1_296:
	shl.b64 	%rd709, %rd129, 2;
	add.s64 	%rd710, %rd128, %rd709;
	st.global.f32 	[%rd710], %f1798;
	bra.uni 	$L__BB1_298;
$L__BB1_297:
	cvt.rn.f16.f32 %rs54, %f1798;
	shl.b64 	%rd711, %rd129, 1;
	add.s64 	%rd712, %rd128, %rd711;
	st.global.u16 	[%rd712], %rs54;
$L__BB1_298:
	and.pred  	%p243, %p222, %p152;
	@!%p243 bra 	$L__BB1_304;
	bra.uni 	$L__BB1_299;
$L__BB1_299:
	ld.local.u64 	%rd714, [%rd1+24];
	cvta.to.global.u64 	%rd130, %rd714;
	ld.local.u32 	%r919, [%rd1+64];
	cvt.u64.u32 	%rd715, %r92;
	mul.lo.s64 	%rd716, %rd715, %rd3;
	cvt.u64.u32 	%rd717, %r84;
	add.s64 	%rd131, %rd716, %rd717;
	//activate %f1799, %r1076
	setp.eq.s32 	%p244, %r919, 0;
	@%p244 bra 	$L__BB1_302;
	setp.ne.s32 	%p245, %r919, 1;
	@%p245 bra 	$L__BB1_303;
	mov.f32 	%f1355, 0f00000000;
	cvt.rn.bf16x2.f32 %r920, %f1355, %f1799;
	shl.b64 	%rd718, %rd131, 1;
	add.s64 	%rd719, %rd130, %rd718;
	st.global.u16 	[%rd719], %r920;
	bra.uni 	$L__BB1_304;
$L__BB1_302:
	shl.b64 	%rd720, %rd131, 2;
	add.s64 	%rd721, %rd130, %rd720;
	st.global.f32 	[%rd721], %f1799;
	bra.uni 	$L__BB1_304;
$L__BB1_303:
	cvt.rn.f16.f32 %rs55, %f1799;
	shl.b64 	%rd722, %rd131, 1;
	add.s64 	%rd723, %rd130, %rd722;
	st.global.u16 	[%rd723], %rs55;
$L__BB1_304:
	and.pred  	%p248, %p222, %p157;
	@!%p248 bra 	$L__BB1_310;
	bra.uni 	$L__BB1_305;
$L__BB1_305:
	ld.local.u64 	%rd725, [%rd1+24];
	cvta.to.global.u64 	%rd132, %rd725;
	ld.local.u32 	%r923, [%rd1+64];
	cvt.u64.u32 	%rd726, %r92;
	mul.lo.s64 	%rd727, %rd726, %rd3;
	cvt.u64.u32 	%rd728, %r85;
	add.s64 	%rd133, %rd727, %rd728;
	//activate %f1800, %r1076
	setp.eq.s32 	%p249, %r923, 0;
	@%p249 bra 	$L__BB1_308;
	setp.ne.s32 	%p250, %r923, 1;
	@%p250 bra 	$L__BB1_309;
	mov.f32 	%f1360, 0f00000000;
	cvt.rn.bf16x2.f32 %r924, %f1360, %f1800;
	shl.b64 	%rd729, %rd133, 1;
	add.s64 	%rd730, %rd132, %rd729;
	st.global.u16 	[%rd730], %r924;
	bra.uni 	$L__BB1_310;
$L__BB1_308:
	shl.b64 	%rd731, %rd133, 2;
	add.s64 	%rd732, %rd132, %rd731;
	st.global.f32 	[%rd732], %f1800;
	bra.uni 	$L__BB1_310;
$L__BB1_309:
	cvt.rn.f16.f32 %rs56, %f1800;
	shl.b64 	%rd733, %rd133, 1;
	add.s64 	%rd734, %rd132, %rd733;
	st.global.u16 	[%rd734], %rs56;
$L__BB1_310:
	and.pred  	%p253, %p212, %p172;
	@!%p253 bra 	$L__BB1_316;
	bra.uni 	$L__BB1_311;
$L__BB1_311:
	ld.local.u64 	%rd736, [%rd1+24];
	cvta.to.global.u64 	%rd134, %rd736;
	ld.local.u32 	%r927, [%rd1+64];
	cvt.u64.u32 	%rd737, %r91;
	mul.lo.s64 	%rd738, %rd737, %rd3;
	cvt.u64.u32 	%rd739, %r86;
	add.s64 	%rd135, %rd738, %rd739;
	//activate %f1801, %r1076
	setp.eq.s32 	%p254, %r927, 0;
	@%p254 bra 	$L__BB1_314;
	setp.ne.s32 	%p255, %r927, 1;
	@%p255 bra 	$L__BB1_315;
	mov.f32 	%f1365, 0f00000000;
	cvt.rn.bf16x2.f32 %r928, %f1365, %f1801;
	shl.b64 	%rd740, %rd135, 1;
	add.s64 	%rd741, %rd134, %rd740;
	st.global.u16 	[%rd741], %r928;
	bra.uni 	$L__BB1_316;
$L__BB1_314:
	shl.b64 	%rd742, %rd135, 2;
	add.s64 	%rd743, %rd134, %rd742;
	st.global.f32 	[%rd743], %f1801;
	bra.uni 	$L__BB1_316;
$L__BB1_315:
	cvt.rn.f16.f32 %rs57, %f1801;
	shl.b64 	%rd744, %rd135, 1;
	add.s64 	%rd745, %rd134, %rd744;
	st.global.u16 	[%rd745], %rs57;
$L__BB1_316:
	and.pred  	%p258, %p212, %p177;
	@!%p258 bra 	$L__BB1_322;
	bra.uni 	$L__BB1_317;
$L__BB1_317:
	ld.local.u64 	%rd747, [%rd1+24];
	cvta.to.global.u64 	%rd136, %rd747;
	ld.local.u32 	%r931, [%rd1+64];
	cvt.u64.u32 	%rd748, %r91;
	mul.lo.s64 	%rd749, %rd748, %rd3;
	cvt.u64.u32 	%rd750, %r87;
	add.s64 	%rd137, %rd749, %rd750;
	//activate %f1802, %r1076
	setp.eq.s32 	%p259, %r931, 0;
	@%p259 bra 	$L__BB1_320;
	setp.ne.s32 	%p260, %r931, 1;
	@%p260 bra 	$L__BB1_321;
	mov.f32 	%f1370, 0f00000000;
	cvt.rn.bf16x2.f32 %r932, %f1370, %f1802;
	shl.b64 	%rd751, %rd137, 1;
	add.s64 	%rd752, %rd136, %rd751;
	st.global.u16 	[%rd752], %r932;
	bra.uni 	$L__BB1_322;
$L__BB1_320:
	shl.b64 	%rd753, %rd137, 2;
	add.s64 	%rd754, %rd136, %rd753;
	st.global.f32 	[%rd754], %f1802;
	bra.uni 	$L__BB1_322;
$L__BB1_321:
	cvt.rn.f16.f32 %rs58, %f1802;
	shl.b64 	%rd755, %rd137, 1;
	add.s64 	%rd756, %rd136, %rd755;
	st.global.u16 	[%rd756], %rs58;
$L__BB1_322:
	and.pred  	%p263, %p222, %p172;
	@!%p263 bra 	$L__BB1_328;
	bra.uni 	$L__BB1_323;
$L__BB1_323:
	ld.local.u64 	%rd758, [%rd1+24];
	cvta.to.global.u64 	%rd138, %rd758;
	ld.local.u32 	%r935, [%rd1+64];
	cvt.u64.u32 	%rd759, %r92;
	mul.lo.s64 	%rd760, %rd759, %rd3;
	cvt.u64.u32 	%rd761, %r86;
	add.s64 	%rd139, %rd760, %rd761;
	//activate %f1803, %r1076
	setp.eq.s32 	%p264, %r935, 0;
	@%p264 bra 	$L__BB1_326;
	setp.ne.s32 	%p265, %r935, 1;
	@%p265 bra 	$L__BB1_327;
	mov.f32 	%f1375, 0f00000000;
	cvt.rn.bf16x2.f32 %r936, %f1375, %f1803;
	shl.b64 	%rd762, %rd139, 1;
	add.s64 	%rd763, %rd138, %rd762;
	st.global.u16 	[%rd763], %r936;
	bra.uni 	$L__BB1_328;
$L__BB1_326:
	shl.b64 	%rd764, %rd139, 2;
	add.s64 	%rd765, %rd138, %rd764;
	st.global.f32 	[%rd765], %f1803;
	bra.uni 	$L__BB1_328;
$L__BB1_327:
	cvt.rn.f16.f32 %rs59, %f1803;
	shl.b64 	%rd766, %rd139, 1;
	add.s64 	%rd767, %rd138, %rd766;
	st.global.u16 	[%rd767], %rs59;
$L__BB1_328:
	and.pred  	%p268, %p222, %p177;
	@!%p268 bra 	$L__BB1_334;
	bra.uni 	$L__BB1_329;
$L__BB1_329:
	ld.local.u64 	%rd769, [%rd1+24];
	cvta.to.global.u64 	%rd140, %rd769;
	ld.local.u32 	%r939, [%rd1+64];
	cvt.u64.u32 	%rd770, %r92;
	mul.lo.s64 	%rd771, %rd770, %rd3;
	cvt.u64.u32 	%rd772, %r87;
	add.s64 	%rd141, %rd771, %rd772;
	//activate %f1804, %r1076
	setp.eq.s32 	%p269, %r939, 0;
	@%p269 bra 	$L__BB1_332;
	setp.ne.s32 	%p270, %r939, 1;
	@%p270 bra 	$L__BB1_333;
	mov.f32 	%f1380, 0f00000000;
	cvt.rn.bf16x2.f32 %r940, %f1380, %f1804;
	shl.b64 	%rd773, %rd141, 1;
	add.s64 	%rd774, %rd140, %rd773;
	st.global.u16 	[%rd774], %r940;
	bra.uni 	$L__BB1_334;
$L__BB1_332:
	shl.b64 	%rd775, %rd141, 2;
	add.s64 	%rd776, %rd140, %rd775;
	st.global.f32 	[%rd776], %f1804;
	bra.uni 	$L__BB1_334;
$L__BB1_333:
	cvt.rn.f16.f32 %rs60, %f1804;
	shl.b64 	%rd777, %rd141, 1;
	add.s64 	%rd778, %rd140, %rd777;
	st.global.u16 	[%rd778], %rs60;
$L__BB1_334:
	and.pred  	%p273, %p212, %p192;
	@!%p273 bra 	$L__BB1_340;
	bra.uni 	$L__BB1_335;
$L__BB1_335:
	ld.local.u64 	%rd780, [%rd1+24];
	cvta.to.global.u64 	%rd142, %rd780;
	ld.local.u32 	%r943, [%rd1+64];
	cvt.u64.u32 	%rd781, %r91;
	mul.lo.s64 	%rd782, %rd781, %rd3;
	cvt.u64.u32 	%rd783, %r88;
	add.s64 	%rd143, %rd782, %rd783;
	//activate %f1805, %r1076
	setp.eq.s32 	%p274, %r943, 0;
	@%p274 bra 	$L__BB1_338;
	setp.ne.s32 	%p275, %r943, 1;
	@%p275 bra 	$L__BB1_339;
	mov.f32 	%f1385, 0f00000000;
	cvt.rn.bf16x2.f32 %r944, %f1385, %f1805;
	shl.b64 	%rd784, %rd143, 1;
	add.s64 	%rd785, %rd142, %rd784;
	st.global.u16 	[%rd785], %r944;
	bra.uni 	$L__BB1_340;
$L__BB1_338:
	shl.b64 	%rd786, %rd143, 2;
	add.s64 	%rd787, %rd142, %rd786;
	st.global.f32 	[%rd787], %f1805;
	bra.uni 	$L__BB1_340;
$L__BB1_339:
	cvt.rn.f16.f32 %rs61, %f1805;
	shl.b64 	%rd788, %rd143, 1;
	add.s64 	%rd789, %rd142, %rd788;
	st.global.u16 	[%rd789], %rs61;
$L__BB1_340:
	and.pred  	%p278, %p212, %p197;
	@!%p278 bra 	$L__BB1_346;
	bra.uni 	$L__BB1_341;
$L__BB1_341:
	ld.local.u64 	%rd790, [%rd1+24];
	cvta.to.global.u64 	%rd144, %rd790;
	ld.local.u32 	%r946, [%rd1+64];
	cvt.u64.u32 	%rd791, %r91;
	mul.lo.s64 	%rd792, %rd791, %rd3;
	cvt.u64.u32 	%rd793, %r90;
	add.s64 	%rd145, %rd792, %rd793;
	//activate %f1806, %r1076
	setp.eq.s32 	%p279, %r946, 0;
	@%p279 bra 	$L__BB1_344;
	setp.ne.s32 	%p280, %r946, 1;
	@%p280 bra 	$L__BB1_345;
	mov.f32 	%f1390, 0f00000000;
	cvt.rn.bf16x2.f32 %r947, %f1390, %f1806;
	shl.b64 	%rd794, %rd145, 1;
	add.s64 	%rd795, %rd144, %rd794;
	st.global.u16 	[%rd795], %r947;
	bra.uni 	$L__BB1_346;
$L__BB1_344:
	shl.b64 	%rd796, %rd145, 2;
	add.s64 	%rd797, %rd144, %rd796;
	st.global.f32 	[%rd797], %f1806;
	bra.uni 	$L__BB1_346;
$L__BB1_345:
	cvt.rn.f16.f32 %rs62, %f1806;
	shl.b64 	%rd798, %rd145, 1;
	add.s64 	%rd799, %rd144, %rd798;
	st.global.u16 	[%rd799], %rs62;
$L__BB1_346:
	and.pred  	%p283, %p222, %p192;
	@!%p283 bra 	$L__BB1_352;
	bra.uni 	$L__BB1_347;
$L__BB1_347:
	ld.local.u64 	%rd801, [%rd1+24];
	cvta.to.global.u64 	%rd146, %rd801;
	ld.local.u32 	%r950, [%rd1+64];
	cvt.u64.u32 	%rd802, %r92;
	mul.lo.s64 	%rd803, %rd802, %rd3;
	cvt.u64.u32 	%rd804, %r88;
	add.s64 	%rd147, %rd803, %rd804;
	//activate %f1807, %r1076
	setp.eq.s32 	%p284, %r950, 0;
	@%p284 bra 	$L__BB1_350;
	setp.ne.s32 	%p285, %r950, 1;
	@%p285 bra 	$L__BB1_351;
	mov.f32 	%f1395, 0f00000000;
	cvt.rn.bf16x2.f32 %r951, %f1395, %f1807;
	shl.b64 	%rd805, %rd147, 1;
	add.s64 	%rd806, %rd146, %rd805;
	st.global.u16 	[%rd806], %r951;
	bra.uni 	$L__BB1_352;
$L__BB1_350:
	shl.b64 	%rd807, %rd147, 2;
	add.s64 	%rd808, %rd146, %rd807;
	st.global.f32 	[%rd808], %f1807;
	bra.uni 	$L__BB1_352;
$L__BB1_351:
	cvt.rn.f16.f32 %rs63, %f1807;
	shl.b64 	%rd809, %rd147, 1;
	add.s64 	%rd810, %rd146, %rd809;
	st.global.u16 	[%rd810], %rs63;
$L__BB1_352:
	and.pred  	%p288, %p222, %p197;
	@!%p288 bra 	$L__BB1_358;
	bra.uni 	$L__BB1_353;
$L__BB1_353:
	ld.local.u64 	%rd811, [%rd1+24];
	cvta.to.global.u64 	%rd148, %rd811;
	ld.local.u32 	%r953, [%rd1+64];
	cvt.u64.u32 	%rd812, %r92;
	mul.lo.s64 	%rd813, %rd812, %rd3;
	cvt.u64.u32 	%rd814, %r90;
	add.s64 	%rd149, %rd813, %rd814;
	//activate %f1808, %r1076
	setp.eq.s32 	%p289, %r953, 0;
	@%p289 bra 	$L__BB1_356;
	setp.ne.s32 	%p290, %r953, 1;
	@%p290 bra 	$L__BB1_357;
	mov.f32 	%f1400, 0f00000000;
	cvt.rn.bf16x2.f32 %r954, %f1400, %f1808;
	shl.b64 	%rd815, %rd149, 1;
	add.s64 	%rd816, %rd148, %rd815;
	st.global.u16 	[%rd816], %r954;
	bra.uni 	$L__BB1_358;
$L__BB1_356:
	shl.b64 	%rd817, %rd149, 2;
	add.s64 	%rd818, %rd148, %rd817;
	st.global.f32 	[%rd818], %f1808;
	bra.uni 	$L__BB1_358;
$L__BB1_357:
	cvt.rn.f16.f32 %rs64, %f1808;
	shl.b64 	%rd819, %rd149, 1;
	add.s64 	%rd820, %rd148, %rd819;
	st.global.u16 	[%rd820], %rs64;
$L__BB1_358:
	or.b32  	%r93, %r44, 32;
	setp.lt.s32 	%p292, %r93, %r9;
	and.pred  	%p293, %p292, %p132;
	@!%p293 bra 	$L__BB1_364;
	bra.uni 	$L__BB1_359;
$L__BB1_359:
	ld.local.u64 	%rd822, [%rd1+24];
	cvta.to.global.u64 	%rd150, %rd822;
	ld.local.u32 	%r957, [%rd1+64];
	cvt.u64.u32 	%rd823, %r93;
	mul.lo.s64 	%rd824, %rd823, %rd3;
	cvt.u64.u32 	%rd825, %r830;
	add.s64 	%rd151, %rd824, %rd825;
	//activate %f1809, %r1076
	setp.eq.s32 	%p294, %r957, 0;
	@%p294 bra 	$L__BB1_362;
	setp.ne.s32 	%p295, %r957, 1;
	@%p295 bra 	$L__BB1_363;
	mov.f32 	%f1405, 0f00000000;
	cvt.rn.bf16x2.f32 %r958, %f1405, %f1809;
	shl.b64 	%rd826, %rd151, 1;
	add.s64 	%rd827, %rd150, %rd826;
	st.global.u16 	[%rd827], %r958;
	bra.uni 	$L__BB1_364;
$L__BB1_362:
	shl.b64 	%rd828, %rd151, 2;
	add.s64 	%rd829, %rd150, %rd828;
	st.global.f32 	[%rd829], %f1809;
	bra.uni 	$L__BB1_364;
$L__BB1_363:
	cvt.rn.f16.f32 %rs65, %f1809;
	shl.b64 	%rd830, %rd151, 1;
	add.s64 	%rd831, %rd150, %rd830;
	st.global.u16 	[%rd831], %rs65;
$L__BB1_364:
	and.pred  	%p298, %p292, %p137;
	@!%p298 bra 	$L__BB1_370;
	bra.uni 	$L__BB1_365;
$L__BB1_365:
	ld.local.u64 	%rd833, [%rd1+24];
	cvta.to.global.u64 	%rd152, %rd833;
	ld.local.u32 	%r961, [%rd1+64];
	cvt.u64.u32 	%rd834, %r93;
	mul.lo.s64 	%rd153, %rd834, %rd3;
	//activate %f1810, %r1076
	setp.eq.s32 	%p299, %r961, 0;
	@%p299 bra 	$L__BB1_368;
	setp.ne.s32 	%p300, %r961, 1;
	@%p300 bra 	$L__BB1_369;
	mov.f32 	%f1410, 0f00000000;
	cvt.rn.bf16x2.f32 %r962, %f1410, %f1810;
	cvt.u64.u32 	%rd835, %r830;
	add.s64 	%rd836, %rd153, %rd835;
	shl.b64 	%rd837, %rd836, 1;
	add.s64 	%rd838, %rd152, %rd837;
	st.global.u16 	[%rd838+2], %r962;
	bra.uni 	$L__BB1_370;
$L__BB1_368:
	cvt.u64.u32 	%rd839, %r830;
	add.s64 	%rd840, %rd153, %rd839;
	shl.b64 	%rd841, %rd840, 2;
	add.s64 	%rd842, %rd152, %rd841;
	st.global.f32 	[%rd842+4], %f1810;
	bra.uni 	$L__BB1_370;
$L__BB1_369:
	cvt.rn.f16.f32 %rs66, %f1810;
	cvt.u64.u32 	%rd843, %r830;
	add.s64 	%rd844, %rd153, %rd843;
	shl.b64 	%rd845, %rd844, 1;
	add.s64 	%rd846, %rd152, %rd845;
	st.global.u16 	[%rd846+2], %rs66;
$L__BB1_370:
	or.b32  	%r94, %r44, 40;
	setp.lt.s32 	%p302, %r94, %r9;
	and.pred  	%p303, %p302, %p132;
	@!%p303 bra 	$L__BB1_376;
	bra.uni 	$L__BB1_371;
$L__BB1_371:
	ld.local.u64 	%rd848, [%rd1+24];
	cvta.to.global.u64 	%rd154, %rd848;
	ld.local.u32 	%r965, [%rd1+64];
	cvt.u64.u32 	%rd849, %r94;
	mul.lo.s64 	%rd850, %rd849, %rd3;
	cvt.u64.u32 	%rd851, %r830;
	add.s64 	%rd155, %rd850, %rd851;
	//activate %f1811, %r1076
	setp.eq.s32 	%p304, %r965, 0;
	@%p304 bra 	$L__BB1_374;
	setp.ne.s32 	%p305, %r965, 1;
	@%p305 bra 	$L__BB1_375;
	mov.f32 	%f1415, 0f00000000;
	cvt.rn.bf16x2.f32 %r966, %f1415, %f1811;
	shl.b64 	%rd852, %rd155, 1;
	add.s64 	%rd853, %rd154, %rd852;
	st.global.u16 	[%rd853], %r966;
	bra.uni 	$L__BB1_376;
$L__BB1_374:
	shl.b64 	%rd854, %rd155, 2;
	add.s64 	%rd855, %rd154, %rd854;
	st.global.f32 	[%rd855], %f1811;
	bra.uni 	$L__BB1_376;
$L__BB1_375:
	cvt.rn.f16.f32 %rs67, %f1811;
	shl.b64 	%rd856, %rd155, 1;
	add.s64 	%rd857, %rd154, %rd856;
	st.global.u16 	[%rd857], %rs67;
$L__BB1_376:
	and.pred  	%p308, %p302, %p137;
	@!%p308 bra 	$L__BB1_382;
	bra.uni 	$L__BB1_377;
$L__BB1_377:
	ld.local.u64 	%rd859, [%rd1+24];
	cvta.to.global.u64 	%rd156, %rd859;
	ld.local.u32 	%r969, [%rd1+64];
	cvt.u64.u32 	%rd860, %r94;
	mul.lo.s64 	%rd157, %rd860, %rd3;
	//activate %f1812, %r1076
	setp.eq.s32 	%p309, %r969, 0;
	@%p309 bra 	$L__BB1_380;
	setp.ne.s32 	%p310, %r969, 1;
	@%p310 bra 	$L__BB1_381;
	mov.f32 	%f1420, 0f00000000;
	cvt.rn.bf16x2.f32 %r970, %f1420, %f1812;
	cvt.u64.u32 	%rd861, %r830;
	add.s64 	%rd862, %rd157, %rd861;
	shl.b64 	%rd863, %rd862, 1;
	add.s64 	%rd864, %rd156, %rd863;
	st.global.u16 	[%rd864+2], %r970;
	bra.uni 	$L__BB1_382;
$L__BB1_380:
	cvt.u64.u32 	%rd865, %r830;
	add.s64 	%rd866, %rd157, %rd865;
	shl.b64 	%rd867, %rd866, 2;
	add.s64 	%rd868, %rd156, %rd867;
	st.global.f32 	[%rd868+4], %f1812;
	bra.uni 	$L__BB1_382;
$L__BB1_381:
	cvt.rn.f16.f32 %rs68, %f1812;
	cvt.u64.u32 	%rd869, %r830;
	add.s64 	%rd870, %rd157, %rd869;
	shl.b64 	%rd871, %rd870, 1;
	add.s64 	%rd872, %rd156, %rd871;
	st.global.u16 	[%rd872+2], %rs68;
$L__BB1_382:
	and.pred  	%p313, %p292, %p152;
	@!%p313 bra 	$L__BB1_388;
	bra.uni 	$L__BB1_383;
$L__BB1_383:
	ld.local.u64 	%rd874, [%rd1+24];
	cvta.to.global.u64 	%rd158, %rd874;
	ld.local.u32 	%r973, [%rd1+64];
	cvt.u64.u32 	%rd875, %r93;
	mul.lo.s64 	%rd876, %rd875, %rd3;
	cvt.u64.u32 	%rd877, %r84;
	add.s64 	%rd159, %rd876, %rd877;
	//activate %f1813, %r1076
	setp.eq.s32 	%p314, %r973, 0;
	@%p314 bra 	$L__BB1_386;
	setp.ne.s32 	%p315, %r973, 1;
	@%p315 bra 	$L__BB1_387;
	mov.f32 	%f1425, 0f00000000;
	cvt.rn.bf16x2.f32 %r974, %f1425, %f1813;
	shl.b64 	%rd878, %rd159, 1;
	add.s64 	%rd879, %rd158, %rd878;
	st.global.u16 	[%rd879], %r974;
	bra.uni 	$L__BB1_388;
$L__BB1_386:
	shl.b64 	%rd880, %rd159, 2;
	add.s64 	%rd881, %rd158, %rd880;
	st.global.f32 	[%rd881], %f1813;
	bra.uni 	$L__BB1_388;
$L__BB1_387:
	cvt.rn.f16.f32 %rs69, %f1813;
	shl.b64 	%rd882, %rd159, 1;
	add.s64 	%rd883, %rd158, %rd882;
	st.global.u16 	[%rd883], %rs69;
$L__BB1_388:
	and.pred  	%p318, %p292, %p157;
	@!%p318 bra 	$L__BB1_394;
	bra.uni 	$L__BB1_389;
$L__BB1_389:
	ld.local.u64 	%rd885, [%rd1+24];
	cvta.to.global.u64 	%rd160, %rd885;
	ld.local.u32 	%r977, [%rd1+64];
	cvt.u64.u32 	%rd886, %r93;
	mul.lo.s64 	%rd887, %rd886, %rd3;
	cvt.u64.u32 	%rd888, %r85;
	add.s64 	%rd161, %rd887, %rd888;
	//activate %f1814, %r1076
	setp.eq.s32 	%p319, %r977, 0;
	@%p319 bra 	$L__BB1_392;
	setp.ne.s32 	%p320, %r977, 1;
	@%p320 bra 	$L__BB1_393;
	mov.f32 	%f1430, 0f00000000;
	cvt.rn.bf16x2.f32 %r978, %f1430, %f1814;
	shl.b64 	%rd889, %rd161, 1;
	add.s64 	%rd890, %rd160, %rd889;
	st.global.u16 	[%rd890], %r978;
	bra.uni 	$L__BB1_394;
$L__BB1_392:
	shl.b64 	%rd891, %rd161, 2;
	add.s64 	%rd892, %rd160, %rd891;
	st.global.f32 	[%rd892], %f1814;
	bra.uni 	$L__BB1_394;
$L__BB1_393:
	cvt.rn.f16.f32 %rs70, %f1814;
	shl.b64 	%rd893, %rd161, 1;
	add.s64 	%rd894, %rd160, %rd893;
	st.global.u16 	[%rd894], %rs70;
$L__BB1_394:
	and.pred  	%p323, %p302, %p152;
	@!%p323 bra 	$L__BB1_400;
	bra.uni 	$L__BB1_395;
$L__BB1_395:
	ld.local.u64 	%rd896, [%rd1+24];
	cvta.to.global.u64 	%rd162, %rd896;
	ld.local.u32 	%r981, [%rd1+64];
	cvt.u64.u32 	%rd897, %r94;
	mul.lo.s64 	%rd898, %rd897, %rd3;
	cvt.u64.u32 	%rd899, %r84;
	add.s64 	%rd163, %rd898, %rd899;
	//activate %f1815, %r1076
	setp.eq.s32 	%p324, %r981, 0;
	@%p324 bra 	$L__BB1_398;
	setp.ne.s32 	%p325, %r981, 1;
	@%p325 bra 	$L__BB1_399;
	mov.f32 	%f1435, 0f00000000;
	cvt.rn.bf16x2.f32 %r982, %f1435, %f1815;
	shl.b64 	%rd900, %rd163, 1;
	add.s64 	%rd901, %rd162, %rd900;
	st.global.u16 	[%rd901], %r982;
	bra.uni 	$L__BB1_400;
$L__BB1_398:
	shl.b64 	%rd902, %rd163, 2;
	add.s64 	%rd903, %rd162, %rd902;
	st.global.f32 	[%rd903], %f1815;
	bra.uni 	$L__BB1_400;
$L__BB1_399:
	cvt.rn.f16.f32 %rs71, %f1815;
	shl.b64 	%rd904, %rd163, 1;
	add.s64 	%rd905, %rd162, %rd904;
	st.global.u16 	[%rd905], %rs71;
$L__BB1_400:
	and.pred  	%p328, %p302, %p157;
	@!%p328 bra 	$L__BB1_406;
	bra.uni 	$L__BB1_401;
$L__BB1_401:
	ld.local.u64 	%rd907, [%rd1+24];
	cvta.to.global.u64 	%rd164, %rd907;
	ld.local.u32 	%r985, [%rd1+64];
	cvt.u64.u32 	%rd908, %r94;
	mul.lo.s64 	%rd909, %rd908, %rd3;
	cvt.u64.u32 	%rd910, %r85;
	add.s64 	%rd165, %rd909, %rd910;
	//activate %f1816, %r1076
	setp.eq.s32 	%p329, %r985, 0;
	@%p329 bra 	$L__BB1_404;
	setp.ne.s32 	%p330, %r985, 1;
	@%p330 bra 	$L__BB1_405;
	mov.f32 	%f1440, 0f00000000;
	cvt.rn.bf16x2.f32 %r986, %f1440, %f1816;
	shl.b64 	%rd911, %rd165, 1;
	add.s64 	%rd912, %rd164, %rd911;
	st.global.u16 	[%rd912], %r986;
	bra.uni 	$L__BB1_406;
$L__BB1_404:
	shl.b64 	%rd913, %rd165, 2;
	add.s64 	%rd914, %rd164, %rd913;
	st.global.f32 	[%rd914], %f1816;
	bra.uni 	$L__BB1_406;
$L__BB1_405:
	cvt.rn.f16.f32 %rs72, %f1816;
	shl.b64 	%rd915, %rd165, 1;
	add.s64 	%rd916, %rd164, %rd915;
	st.global.u16 	[%rd916], %rs72;
$L__BB1_406:
	and.pred  	%p333, %p292, %p172;
	@!%p333 bra 	$L__BB1_412;
	bra.uni 	$L__BB1_407;
$L__BB1_407:
	ld.local.u64 	%rd918, [%rd1+24];
	cvta.to.global.u64 	%rd166, %rd918;
	ld.local.u32 	%r989, [%rd1+64];
	cvt.u64.u32 	%rd919, %r93;
	mul.lo.s64 	%rd920, %rd919, %rd3;
	cvt.u64.u32 	%rd921, %r86;
	add.s64 	%rd167, %rd920, %rd921;
	//activate %f1817, %r1076
	setp.eq.s32 	%p334, %r989, 0;
	@%p334 bra 	$L__BB1_410;
	setp.ne.s32 	%p335, %r989, 1;
	@%p335 bra 	$L__BB1_411;
	mov.f32 	%f1445, 0f00000000;
	cvt.rn.bf16x2.f32 %r990, %f1445, %f1817;
	shl.b64 	%rd922, %rd167, 1;
	add.s64 	%rd923, %rd166, %rd922;
	st.global.u16 	[%rd923], %r990;
	bra.uni 	$L__BB1_412;
$L__BB1_410:
	shl.b64 	%rd924, %rd167, 2;
	add.s64 	%rd925, %rd166, %rd924;
	st.global.f32 	[%rd925], %f1817;
	bra.uni 	$L__BB1_412;
$L__BB1_411:
	cvt.rn.f16.f32 %rs73, %f1817;
	shl.b64 	%rd926, %rd167, 1;
	add.s64 	%rd927, %rd166, %rd926;
	st.global.u16 	[%rd927], %rs73;
$L__BB1_412:
	and.pred  	%p338, %p292, %p177;
	@!%p338 bra 	$L__BB1_418;
	bra.uni 	$L__BB1_413;
$L__BB1_413:
	ld.local.u64 	%rd929, [%rd1+24];
	cvta.to.global.u64 	%rd168, %rd929;
	ld.local.u32 	%r993, [%rd1+64];
	cvt.u64.u32 	%rd930, %r93;
	mul.lo.s64 	%rd931, %rd930, %rd3;
	cvt.u64.u32 	%rd932, %r87;
	add.s64 	%rd169, %rd931, %rd932;
	//activate %f1818, %r1076
	setp.eq.s32 	%p339, %r993, 0;
	@%p339 bra 	$L__BB1_416;
	setp.ne.s32 	%p340, %r993, 1;
	@%p340 bra 	$L__BB1_417;
	mov.f32 	%f1450, 0f00000000;
	cvt.rn.bf16x2.f32 %r994, %f1450, %f1818;
	shl.b64 	%rd933, %rd169, 1;
	add.s64 	%rd934, %rd168, %rd933;
	st.global.u16 	[%rd934], %r994;
	bra.uni 	$L__BB1_418;
$L__BB1_416:
	shl.b64 	%rd935, %rd169, 2;
	add.s64 	%rd936, %rd168, %rd935;
	st.global.f32 	[%rd936], %f1818;
	bra.uni 	$L__BB1_418;
$L__BB1_417:
	cvt.rn.f16.f32 %rs74, %f1818;
	shl.b64 	%rd937, %rd169, 1;
	add.s64 	%rd938, %rd168, %rd937;
	st.global.u16 	[%rd938], %rs74;
$L__BB1_418:
	and.pred  	%p343, %p302, %p172;
	@!%p343 bra 	$L__BB1_424;
	bra.uni 	$L__BB1_419;
$L__BB1_419:
	ld.local.u64 	%rd940, [%rd1+24];
	cvta.to.global.u64 	%rd170, %rd940;
	ld.local.u32 	%r997, [%rd1+64];
	cvt.u64.u32 	%rd941, %r94;
	mul.lo.s64 	%rd942, %rd941, %rd3;
	cvt.u64.u32 	%rd943, %r86;
	add.s64 	%rd171, %rd942, %rd943;
	//activate %f1819, %r1076
	setp.eq.s32 	%p344, %r997, 0;
	@%p344 bra 	$L__BB1_422;
	setp.ne.s32 	%p345, %r997, 1;
	@%p345 bra 	$L__BB1_423;
	mov.f32 	%f1455, 0f00000000;
	cvt.rn.bf16x2.f32 %r998, %f1455, %f1819;
	shl.b64 	%rd944, %rd171, 1;
	add.s64 	%rd945, %rd170, %rd944;
	st.global.u16 	[%rd945], %r998;
	bra.uni 	$L__BB1_424;
$L__BB1_422:
	shl.b64 	%rd946, %rd171, 2;
	add.s64 	%rd947, %rd170, %rd946;
	st.global.f32 	[%rd947], %f1819;
	bra.uni 	$L__BB1_424;
$L__BB1_423:
	cvt.rn.f16.f32 %rs75, %f1819;
	shl.b64 	%rd948, %rd171, 1;
	add.s64 	%rd949, %rd170, %rd948;
	st.global.u16 	[%rd949], %rs75;
$L__BB1_424:
	and.pred  	%p348, %p302, %p177;
	@!%p348 bra 	$L__BB1_430;
	bra.uni 	$L__BB1_425;
$L__BB1_425:
	ld.local.u64 	%rd951, [%rd1+24];
	cvta.to.global.u64 	%rd172, %rd951;
	ld.local.u32 	%r1001, [%rd1+64];
	cvt.u64.u32 	%rd952, %r94;
	mul.lo.s64 	%rd953, %rd952, %rd3;
	cvt.u64.u32 	%rd954, %r87;
	add.s64 	%rd173, %rd953, %rd954;
	//activate %f1820, %r1076
	setp.eq.s32 	%p349, %r1001, 0;
	@%p349 bra 	$L__BB1_428;
	setp.ne.s32 	%p350, %r1001, 1;
	@%p350 bra 	$L__BB1_429;
	mov.f32 	%f1460, 0f00000000;
	cvt.rn.bf16x2.f32 %r1002, %f1460, %f1820;
	shl.b64 	%rd955, %rd173, 1;
	add.s64 	%rd956, %rd172, %rd955;
	st.global.u16 	[%rd956], %r1002;
	bra.uni 	$L__BB1_430;
$L__BB1_428:
	shl.b64 	%rd957, %rd173, 2;
	add.s64 	%rd958, %rd172, %rd957;
	st.global.f32 	[%rd958], %f1820;
	bra.uni 	$L__BB1_430;
$L__BB1_429:
	cvt.rn.f16.f32 %rs76, %f1820;
	shl.b64 	%rd959, %rd173, 1;
	add.s64 	%rd960, %rd172, %rd959;
	st.global.u16 	[%rd960], %rs76;
$L__BB1_430:
	and.pred  	%p353, %p292, %p192;
	@!%p353 bra 	$L__BB1_436;
	bra.uni 	$L__BB1_431;
$L__BB1_431:
	ld.local.u64 	%rd962, [%rd1+24];
	cvta.to.global.u64 	%rd174, %rd962;
	ld.local.u32 	%r1005, [%rd1+64];
	cvt.u64.u32 	%rd963, %r93;
	mul.lo.s64 	%rd964, %rd963, %rd3;
	cvt.u64.u32 	%rd965, %r88;
	add.s64 	%rd175, %rd964, %rd965;
	//activate %f1821, %r1076
	setp.eq.s32 	%p354, %r1005, 0;
	@%p354 bra 	$L__BB1_434;
	setp.ne.s32 	%p355, %r1005, 1;
	@%p355 bra 	$L__BB1_435;
	mov.f32 	%f1465, 0f00000000;
	cvt.rn.bf16x2.f32 %r1006, %f1465, %f1821;
	shl.b64 	%rd966, %rd175, 1;
	add.s64 	%rd967, %rd174, %rd966;
	st.global.u16 	[%rd967], %r1006;
	bra.uni 	$L__BB1_436;
$L__BB1_434:
	shl.b64 	%rd968, %rd175, 2;
	add.s64 	%rd969, %rd174, %rd968;
	st.global.f32 	[%rd969], %f1821;
	bra.uni 	$L__BB1_436;
$L__BB1_435:
	cvt.rn.f16.f32 %rs77, %f1821;
	shl.b64 	%rd970, %rd175, 1;
	add.s64 	%rd971, %rd174, %rd970;
	st.global.u16 	[%rd971], %rs77;
$L__BB1_436:
	and.pred  	%p358, %p292, %p197;
	@!%p358 bra 	$L__BB1_442;
	bra.uni 	$L__BB1_437;
$L__BB1_437:
	ld.local.u64 	%rd972, [%rd1+24];
	cvta.to.global.u64 	%rd176, %rd972;
	ld.local.u32 	%r1008, [%rd1+64];
	cvt.u64.u32 	%rd973, %r93;
	mul.lo.s64 	%rd974, %rd973, %rd3;
	cvt.u64.u32 	%rd975, %r90;
	add.s64 	%rd177, %rd974, %rd975;
	//activate %f1822, %r1076
	setp.eq.s32 	%p359, %r1008, 0;
	@%p359 bra 	$L__BB1_440;
	setp.ne.s32 	%p360, %r1008, 1;
	@%p360 bra 	$L__BB1_441;
	mov.f32 	%f1470, 0f00000000;
	cvt.rn.bf16x2.f32 %r1009, %f1470, %f1822;
	shl.b64 	%rd976, %rd177, 1;
	add.s64 	%rd977, %rd176, %rd976;
	st.global.u16 	[%rd977], %r1009;
	bra.uni 	$L__BB1_442;
$L__BB1_440:
	shl.b64 	%rd978, %rd177, 2;
	add.s64 	%rd979, %rd176, %rd978;
	st.global.f32 	[%rd979], %f1822;
	bra.uni 	$L__BB1_442;
$L__BB1_441:
	cvt.rn.f16.f32 %rs78, %f1822;
	shl.b64 	%rd980, %rd177, 1;
	add.s64 	%rd981, %rd176, %rd980;
	st.global.u16 	[%rd981], %rs78;
$L__BB1_442:
	and.pred  	%p363, %p302, %p192;
	@!%p363 bra 	$L__BB1_448;
	bra.uni 	$L__BB1_443;
$L__BB1_443:
	ld.local.u64 	%rd983, [%rd1+24];
	cvta.to.global.u64 	%rd178, %rd983;
	ld.local.u32 	%r1012, [%rd1+64];
	cvt.u64.u32 	%rd984, %r94;
	mul.lo.s64 	%rd985, %rd984, %rd3;
	cvt.u64.u32 	%rd986, %r88;
	add.s64 	%rd179, %rd985, %rd986;
	//activate %f1823, %r1076
	setp.eq.s32 	%p364, %r1012, 0;
	@%p364 bra 	$L__BB1_446;
	setp.ne.s32 	%p365, %r1012, 1;
	@%p365 bra 	$L__BB1_447;
	mov.f32 	%f1475, 0f00000000;
	cvt.rn.bf16x2.f32 %r1013, %f1475, %f1823;
	shl.b64 	%rd987, %rd179, 1;
	add.s64 	%rd988, %rd178, %rd987;
	st.global.u16 	[%rd988], %r1013;
	bra.uni 	$L__BB1_448;
$L__BB1_446:
	shl.b64 	%rd989, %rd179, 2;
	add.s64 	%rd990, %rd178, %rd989;
	st.global.f32 	[%rd990], %f1823;
	bra.uni 	$L__BB1_448;
$L__BB1_447:
	cvt.rn.f16.f32 %rs79, %f1823;
	shl.b64 	%rd991, %rd179, 1;
	add.s64 	%rd992, %rd178, %rd991;
	st.global.u16 	[%rd992], %rs79;
$L__BB1_448:
	and.pred  	%p368, %p302, %p197;
	@!%p368 bra 	$L__BB1_454;
	bra.uni 	$L__BB1_449;
$L__BB1_449:
	ld.local.u64 	%rd993, [%rd1+24];
	cvta.to.global.u64 	%rd180, %rd993;
	ld.local.u32 	%r1015, [%rd1+64];
	cvt.u64.u32 	%rd994, %r94;
	mul.lo.s64 	%rd995, %rd994, %rd3;
	cvt.u64.u32 	%rd996, %r90;
	add.s64 	%rd181, %rd995, %rd996;
	//activate %f1824, %r1076
	setp.eq.s32 	%p369, %r1015, 0;
	@%p369 bra 	$L__BB1_452;
	setp.ne.s32 	%p370, %r1015, 1;
	@%p370 bra 	$L__BB1_453;
	mov.f32 	%f1480, 0f00000000;
	cvt.rn.bf16x2.f32 %r1016, %f1480, %f1824;
	shl.b64 	%rd997, %rd181, 1;
	add.s64 	%rd998, %rd180, %rd997;
	st.global.u16 	[%rd998], %r1016;
	bra.uni 	$L__BB1_454;
$L__BB1_452:
	shl.b64 	%rd999, %rd181, 2;
	add.s64 	%rd1000, %rd180, %rd999;
	st.global.f32 	[%rd1000], %f1824;
	bra.uni 	$L__BB1_454;
$L__BB1_453:
	cvt.rn.f16.f32 %rs80, %f1824;
	shl.b64 	%rd1001, %rd181, 1;
	add.s64 	%rd1002, %rd180, %rd1001;
	st.global.u16 	[%rd1002], %rs80;
$L__BB1_454:
	or.b32  	%r95, %r44, 48;
	setp.lt.s32 	%p372, %r95, %r9;
	and.pred  	%p373, %p372, %p132;
	@!%p373 bra 	$L__BB1_460;
	bra.uni 	$L__BB1_455;
$L__BB1_455:
	ld.local.u64 	%rd1004, [%rd1+24];
	cvta.to.global.u64 	%rd182, %rd1004;
	ld.local.u32 	%r1019, [%rd1+64];
	cvt.u64.u32 	%rd1005, %r95;
	mul.lo.s64 	%rd1006, %rd1005, %rd3;
	cvt.u64.u32 	%rd1007, %r830;
	add.s64 	%rd183, %rd1006, %rd1007;
	//activate %f1825, %r1076
	setp.eq.s32 	%p374, %r1019, 0;
	@%p374 bra 	$L__BB1_458;
	setp.ne.s32 	%p375, %r1019, 1;
	@%p375 bra 	$L__BB1_459;
	mov.f32 	%f1485, 0f00000000;
	cvt.rn.bf16x2.f32 %r1020, %f1485, %f1825;
	shl.b64 	%rd1008, %rd183, 1;
	add.s64 	%rd1009, %rd182, %rd1008;
	st.global.u16 	[%rd1009], %r1020;
	bra.uni 	$L__BB1_460;
$L__BB1_458:
	shl.b64 	%rd1010, %rd183, 2;
	add.s64 	%rd1011, %rd182, %rd1010;
	st.global.f32 	[%rd1011], %f1825;
	bra.uni 	$L__BB1_460;
$L__BB1_459:
	cvt.rn.f16.f32 %rs81, %f1825;
	shl.b64 	%rd1012, %rd183, 1;
	add.s64 	%rd1013, %rd182, %rd1012;
	st.global.u16 	[%rd1013], %rs81;
$L__BB1_460:
	and.pred  	%p378, %p372, %p137;
	@!%p378 bra 	$L__BB1_466;
	bra.uni 	$L__BB1_461;
$L__BB1_461:
	ld.local.u64 	%rd1015, [%rd1+24];
	cvta.to.global.u64 	%rd184, %rd1015;
	ld.local.u32 	%r1023, [%rd1+64];
	cvt.u64.u32 	%rd1016, %r95;
	mul.lo.s64 	%rd185, %rd1016, %rd3;
	//activate %f1826, %r1076
	setp.eq.s32 	%p379, %r1023, 0;
	@%p379 bra 	$L__BB1_464;
	setp.ne.s32 	%p380, %r1023, 1;
	@%p380 bra 	$L__BB1_465;
	mov.f32 	%f1490, 0f00000000;
	cvt.rn.bf16x2.f32 %r1024, %f1490, %f1826;
	cvt.u64.u32 	%rd1017, %r830;
	add.s64 	%rd1018, %rd185, %rd1017;
	shl.b64 	%rd1019, %rd1018, 1;
	add.s64 	%rd1020, %rd184, %rd1019;
	st.global.u16 	[%rd1020+2], %r1024;
	bra.uni 	$L__BB1_466;
$L__BB1_464:
	cvt.u64.u32 	%rd1021, %r830;
	add.s64 	%rd1022, %rd185, %rd1021;
	shl.b64 	%rd1023, %rd1022, 2;
	add.s64 	%rd1024, %rd184, %rd1023;
	st.global.f32 	[%rd1024+4], %f1826;
	bra.uni 	$L__BB1_466;
$L__BB1_465:
	cvt.rn.f16.f32 %rs82, %f1826;
	cvt.u64.u32 	%rd1025, %r830;
	add.s64 	%rd1026, %rd185, %rd1025;
	shl.b64 	%rd1027, %rd1026, 1;
	add.s64 	%rd1028, %rd184, %rd1027;
	st.global.u16 	[%rd1028+2], %rs82;
$L__BB1_466:
	or.b32  	%r96, %r44, 56;
	setp.lt.s32 	%p382, %r96, %r9;
	and.pred  	%p383, %p382, %p132;
	@!%p383 bra 	$L__BB1_472;
	bra.uni 	$L__BB1_467;
$L__BB1_467:
	ld.local.u64 	%rd1030, [%rd1+24];
	cvta.to.global.u64 	%rd186, %rd1030;
	ld.local.u32 	%r1027, [%rd1+64];
	cvt.u64.u32 	%rd1031, %r96;
	mul.lo.s64 	%rd1032, %rd1031, %rd3;
	cvt.u64.u32 	%rd1033, %r830;
	add.s64 	%rd187, %rd1032, %rd1033;
	//activate %f1827, %r1076
	setp.eq.s32 	%p384, %r1027, 0;
	@%p384 bra 	$L__BB1_470;
	setp.ne.s32 	%p385, %r1027, 1;
	@%p385 bra 	$L__BB1_471;
	mov.f32 	%f1495, 0f00000000;
	cvt.rn.bf16x2.f32 %r1028, %f1495, %f1827;
	shl.b64 	%rd1034, %rd187, 1;
	add.s64 	%rd1035, %rd186, %rd1034;
	st.global.u16 	[%rd1035], %r1028;
	bra.uni 	$L__BB1_472;
$L__BB1_470:
	shl.b64 	%rd1036, %rd187, 2;
	add.s64 	%rd1037, %rd186, %rd1036;
	st.global.f32 	[%rd1037], %f1827;
	bra.uni 	$L__BB1_472;
$L__BB1_471:
	cvt.rn.f16.f32 %rs83, %f1827;
	shl.b64 	%rd1038, %rd187, 1;
	add.s64 	%rd1039, %rd186, %rd1038;
	st.global.u16 	[%rd1039], %rs83;
$L__BB1_472:
	and.pred  	%p388, %p382, %p137;
	@!%p388 bra 	$L__BB1_478;
	bra.uni 	$L__BB1_473;
$L__BB1_473:
	ld.local.u64 	%rd1041, [%rd1+24];
	cvta.to.global.u64 	%rd188, %rd1041;
	ld.local.u32 	%r1031, [%rd1+64];
	cvt.u64.u32 	%rd1042, %r96;
	mul.lo.s64 	%rd189, %rd1042, %rd3;
	//activate %f1828, %r1076
	setp.eq.s32 	%p389, %r1031, 0;
	@%p389 bra 	$L__BB1_476;
	setp.ne.s32 	%p390, %r1031, 1;
	@%p390 bra 	$L__BB1_477;
	mov.f32 	%f1500, 0f00000000;
	cvt.rn.bf16x2.f32 %r1032, %f1500, %f1828;
	cvt.u64.u32 	%rd1043, %r830;
	add.s64 	%rd1044, %rd189, %rd1043;
	shl.b64 	%rd1045, %rd1044, 1;
	add.s64 	%rd1046, %rd188, %rd1045;
	st.global.u16 	[%rd1046+2], %r1032;
	bra.uni 	$L__BB1_478;
$L__BB1_476:
	cvt.u64.u32 	%rd1047, %r830;
	add.s64 	%rd1048, %rd189, %rd1047;
	shl.b64 	%rd1049, %rd1048, 2;
	add.s64 	%rd1050, %rd188, %rd1049;
	st.global.f32 	[%rd1050+4], %f1828;
	bra.uni 	$L__BB1_478;
$L__BB1_477:
	cvt.rn.f16.f32 %rs84, %f1828;
	cvt.u64.u32 	%rd1051, %r830;
	add.s64 	%rd1052, %rd189, %rd1051;
	shl.b64 	%rd1053, %rd1052, 1;
	add.s64 	%rd1054, %rd188, %rd1053;
	st.global.u16 	[%rd1054+2], %rs84;
$L__BB1_478:
	and.pred  	%p393, %p372, %p152;
	@!%p393 bra 	$L__BB1_484;
	bra.uni 	$L__BB1_479;
$L__BB1_479:
	ld.local.u64 	%rd1056, [%rd1+24];
	cvta.to.global.u64 	%rd190, %rd1056;
	ld.local.u32 	%r1035, [%rd1+64];
	cvt.u64.u32 	%rd1057, %r95;
	mul.lo.s64 	%rd1058, %rd1057, %rd3;
	cvt.u64.u32 	%rd1059, %r84;
	add.s64 	%rd191, %rd1058, %rd1059;
	//activate %f1829, %r1076
	setp.eq.s32 	%p394, %r1035, 0;
	@%p394 bra 	$L__BB1_482;
	setp.ne.s32 	%p395, %r1035, 1;
	@%p395 bra 	$L__BB1_483;
	mov.f32 	%f1505, 0f00000000;
	cvt.rn.bf16x2.f32 %r1036, %f1505, %f1829;
	shl.b64 	%rd1060, %rd191, 1;
	add.s64 	%rd1061, %rd190, %rd1060;
	st.global.u16 	[%rd1061], %r1036;
	bra.uni 	$L__BB1_484;
$L__BB1_482:
	shl.b64 	%rd1062, %rd191, 2;
	add.s64 	%rd1063, %rd190, %rd1062;
	st.global.f32 	[%rd1063], %f1829;
	bra.uni 	$L__BB1_484;
$L__BB1_483:
	cvt.rn.f16.f32 %rs85, %f1829;
	shl.b64 	%rd1064, %rd191, 1;
	add.s64 	%rd1065, %rd190, %rd1064;
	st.global.u16 	[%rd1065], %rs85;
$L__BB1_484:
	and.pred  	%p398, %p372, %p157;
	@!%p398 bra 	$L__BB1_490;
	bra.uni 	$L__BB1_485;
$L__BB1_485:
	ld.local.u64 	%rd1067, [%rd1+24];
	cvta.to.global.u64 	%rd192, %rd1067;
	ld.local.u32 	%r1039, [%rd1+64];
	cvt.u64.u32 	%rd1068, %r95;
	mul.lo.s64 	%rd1069, %rd1068, %rd3;
	cvt.u64.u32 	%rd1070, %r85;
	add.s64 	%rd193, %rd1069, %rd1070;
	//activate %f1830, %r1076
	setp.eq.s32 	%p399, %r1039, 0;
	@%p399 bra 	$L__BB1_488;
	setp.ne.s32 	%p400, %r1039, 1;
	@%p400 bra 	$L__BB1_489;
	mov.f32 	%f1510, 0f00000000;
	cvt.rn.bf16x2.f32 %r1040, %f1510, %f1830;
	shl.b64 	%rd1071, %rd193, 1;
	add.s64 	%rd1072, %rd192, %rd1071;
	st.global.u16 	[%rd1072], %r1040;
	bra.uni 	$L__BB1_490;
$L__BB1_488:
	shl.b64 	%rd1073, %rd193, 2;
	add.s64 	%rd1074, %rd192, %rd1073;
	st.global.f32 	[%rd1074], %f1830;
	bra.uni 	$L__BB1_490;
$L__BB1_489:
	cvt.rn.f16.f32 %rs86, %f1830;
	shl.b64 	%rd1075, %rd193, 1;
	add.s64 	%rd1076, %rd192, %rd1075;
	st.global.u16 	[%rd1076], %rs86;
$L__BB1_490:
	and.pred  	%p403, %p382, %p152;
	@!%p403 bra 	$L__BB1_496;
	bra.uni 	$L__BB1_491;
$L__BB1_491:
	ld.local.u64 	%rd1078, [%rd1+24];
	cvta.to.global.u64 	%rd194, %rd1078;
	ld.local.u32 	%r1043, [%rd1+64];
	cvt.u64.u32 	%rd1079, %r96;
	mul.lo.s64 	%rd1080, %rd1079, %rd3;
	cvt.u64.u32 	%rd1081, %r84;
	add.s64 	%rd195, %rd1080, %rd1081;
	//activate %f1831, %r1076
	setp.eq.s32 	%p404, %r1043, 0;
	@%p404 bra 	$L__BB1_494;
	setp.ne.s32 	%p405, %r1043, 1;
	@%p405 bra 	$L__BB1_495;
	mov.f32 	%f1515, 0f00000000;
	cvt.rn.bf16x2.f32 %r1044, %f1515, %f1831;
	shl.b64 	%rd1082, %rd195, 1;
	add.s64 	%rd1083, %rd194, %rd1082;
	st.global.u16 	[%rd1083], %r1044;
	bra.uni 	$L__BB1_496;
$L__BB1_494:
	shl.b64 	%rd1084, %rd195, 2;
	add.s64 	%rd1085, %rd194, %rd1084;
	st.global.f32 	[%rd1085], %f1831;
	bra.uni 	$L__BB1_496;
$L__BB1_495:
	cvt.rn.f16.f32 %rs87, %f1831;
	shl.b64 	%rd1086, %rd195, 1;
	add.s64 	%rd1087, %rd194, %rd1086;
	st.global.u16 	[%rd1087], %rs87;
$L__BB1_496:
	and.pred  	%p408, %p382, %p157;
	@!%p408 bra 	$L__BB1_502;
	bra.uni 	$L__BB1_497;
$L__BB1_497:
	ld.local.u64 	%rd1089, [%rd1+24];
	cvta.to.global.u64 	%rd196, %rd1089;
	ld.local.u32 	%r1047, [%rd1+64];
	cvt.u64.u32 	%rd1090, %r96;
	mul.lo.s64 	%rd1091, %rd1090, %rd3;
	cvt.u64.u32 	%rd1092, %r85;
	add.s64 	%rd197, %rd1091, %rd1092;
	//activate %f1832, %r1076
	setp.eq.s32 	%p409, %r1047, 0;
	@%p409 bra 	$L__BB1_500;
	setp.ne.s32 	%p410, %r1047, 1;
	@%p410 bra 	$L__BB1_501;
	mov.f32 	%f1520, 0f00000000;
	cvt.rn.bf16x2.f32 %r1048, %f1520, %f1832;
	shl.b64 	%rd1093, %rd197, 1;
	add.s64 	%rd1094, %rd196, %rd1093;
	st.global.u16 	[%rd1094], %r1048;
	bra.uni 	$L__BB1_502;
$L__BB1_500:
	shl.b64 	%rd1095, %rd197, 2;
	add.s64 	%rd1096, %rd196, %rd1095;
	st.global.f32 	[%rd1096], %f1832;
	bra.uni 	$L__BB1_502;
$L__BB1_501:
	cvt.rn.f16.f32 %rs88, %f1832;
	shl.b64 	%rd1097, %rd197, 1;
	add.s64 	%rd1098, %rd196, %rd1097;
	st.global.u16 	[%rd1098], %rs88;
$L__BB1_502:
	and.pred  	%p413, %p372, %p172;
	@!%p413 bra 	$L__BB1_508;
	bra.uni 	$L__BB1_503;
$L__BB1_503:
	ld.local.u64 	%rd1100, [%rd1+24];
	cvta.to.global.u64 	%rd198, %rd1100;
	ld.local.u32 	%r1051, [%rd1+64];
	cvt.u64.u32 	%rd1101, %r95;
	mul.lo.s64 	%rd1102, %rd1101, %rd3;
	cvt.u64.u32 	%rd1103, %r86;
	add.s64 	%rd199, %rd1102, %rd1103;
	//activate %f1833, %r1076
	setp.eq.s32 	%p414, %r1051, 0;
	@%p414 bra 	$L__BB1_506;
	setp.ne.s32 	%p415, %r1051, 1;
	@%p415 bra 	$L__BB1_507;
	mov.f32 	%f1525, 0f00000000;
	cvt.rn.bf16x2.f32 %r1052, %f1525, %f1833;
	shl.b64 	%rd1104, %rd199, 1;
	add.s64 	%rd1105, %rd198, %rd1104;
	st.global.u16 	[%rd1105], %r1052;
	bra.uni 	$L__BB1_508;
$L__BB1_506:
	shl.b64 	%rd1106, %rd199, 2;
	add.s64 	%rd1107, %rd198, %rd1106;
	st.global.f32 	[%rd1107], %f1833;
	bra.uni 	$L__BB1_508;
$L__BB1_507:
	cvt.rn.f16.f32 %rs89, %f1833;
	shl.b64 	%rd1108, %rd199, 1;
	add.s64 	%rd1109, %rd198, %rd1108;
	st.global.u16 	[%rd1109], %rs89;
$L__BB1_508:
	and.pred  	%p418, %p372, %p177;
	@!%p418 bra 	$L__BB1_514;
	bra.uni 	$L__BB1_509;
$L__BB1_509:
	ld.local.u64 	%rd1111, [%rd1+24];
	cvta.to.global.u64 	%rd200, %rd1111;
	ld.local.u32 	%r1055, [%rd1+64];
	cvt.u64.u32 	%rd1112, %r95;
	mul.lo.s64 	%rd1113, %rd1112, %rd3;
	cvt.u64.u32 	%rd1114, %r87;
	add.s64 	%rd201, %rd1113, %rd1114;
	//activate %f1834, %r1076
	setp.eq.s32 	%p419, %r1055, 0;
	@%p419 bra 	$L__BB1_512;
	setp.ne.s32 	%p420, %r1055, 1;
	@%p420 bra 	$L__BB1_513;
	mov.f32 	%f1530, 0f00000000;
	cvt.rn.bf16x2.f32 %r1056, %f1530, %f1834;
	shl.b64 	%rd1115, %rd201, 1;
	add.s64 	%rd1116, %rd200, %rd1115;
	st.global.u16 	[%rd1116], %r1056;
	bra.uni 	$L__BB1_514;
$L__BB1_512:
	shl.b64 	%rd1117, %rd201, 2;
	add.s64 	%rd1118, %rd200, %rd1117;
	st.global.f32 	[%rd1118], %f1834;
	bra.uni 	$L__BB1_514;
$L__BB1_513:
	cvt.rn.f16.f32 %rs90, %f1834;
	shl.b64 	%rd1119, %rd201, 1;
	add.s64 	%rd1120, %rd200, %rd1119;
	st.global.u16 	[%rd1120], %rs90;
$L__BB1_514:
	and.pred  	%p423, %p382, %p172;
	@!%p423 bra 	$L__BB1_520;
	bra.uni 	$L__BB1_515;
$L__BB1_515:
	ld.local.u64 	%rd1122, [%rd1+24];
	cvta.to.global.u64 	%rd202, %rd1122;
	ld.local.u32 	%r1059, [%rd1+64];
	cvt.u64.u32 	%rd1123, %r96;
	mul.lo.s64 	%rd1124, %rd1123, %rd3;
	cvt.u64.u32 	%rd1125, %r86;
	add.s64 	%rd203, %rd1124, %rd1125;
	//activate %f1835, %r1076
	setp.eq.s32 	%p424, %r1059, 0;
	@%p424 bra 	$L__BB1_518;
	setp.ne.s32 	%p425, %r1059, 1;
	@%p425 bra 	$L__BB1_519;
	mov.f32 	%f1535, 0f00000000;
	cvt.rn.bf16x2.f32 %r1060, %f1535, %f1835;
	shl.b64 	%rd1126, %rd203, 1;
	add.s64 	%rd1127, %rd202, %rd1126;
	st.global.u16 	[%rd1127], %r1060;
	bra.uni 	$L__BB1_520;
$L__BB1_518:
	shl.b64 	%rd1128, %rd203, 2;
	add.s64 	%rd1129, %rd202, %rd1128;
	st.global.f32 	[%rd1129], %f1835;
	bra.uni 	$L__BB1_520;
$L__BB1_519:
	cvt.rn.f16.f32 %rs91, %f1835;
	shl.b64 	%rd1130, %rd203, 1;
	add.s64 	%rd1131, %rd202, %rd1130;
	st.global.u16 	[%rd1131], %rs91;
$L__BB1_520:
	and.pred  	%p428, %p382, %p177;
	@!%p428 bra 	$L__BB1_526;
	bra.uni 	$L__BB1_521;
$L__BB1_521:
	ld.local.u64 	%rd1133, [%rd1+24];
	cvta.to.global.u64 	%rd204, %rd1133;
	ld.local.u32 	%r1063, [%rd1+64];
	cvt.u64.u32 	%rd1134, %r96;
	mul.lo.s64 	%rd1135, %rd1134, %rd3;
	cvt.u64.u32 	%rd1136, %r87;
	add.s64 	%rd205, %rd1135, %rd1136;
	//activate %f1836, %r1076
	setp.eq.s32 	%p429, %r1063, 0;
	@%p429 bra 	$L__BB1_524;
	setp.ne.s32 	%p430, %r1063, 1;
	@%p430 bra 	$L__BB1_525;
	mov.f32 	%f1540, 0f00000000;
	cvt.rn.bf16x2.f32 %r1064, %f1540, %f1836;
	shl.b64 	%rd1137, %rd205, 1;
	add.s64 	%rd1138, %rd204, %rd1137;
	st.global.u16 	[%rd1138], %r1064;
	bra.uni 	$L__BB1_526;
$L__BB1_524:
	shl.b64 	%rd1139, %rd205, 2;
	add.s64 	%rd1140, %rd204, %rd1139;
	st.global.f32 	[%rd1140], %f1836;
	bra.uni 	$L__BB1_526;
$L__BB1_525:
	cvt.rn.f16.f32 %rs92, %f1836;
	shl.b64 	%rd1141, %rd205, 1;
	add.s64 	%rd1142, %rd204, %rd1141;
	st.global.u16 	[%rd1142], %rs92;
$L__BB1_526:
	and.pred  	%p433, %p372, %p192;
	@!%p433 bra 	$L__BB1_532;
	bra.uni 	$L__BB1_527;
$L__BB1_527:
	ld.local.u64 	%rd1144, [%rd1+24];
	cvta.to.global.u64 	%rd206, %rd1144;
	ld.local.u32 	%r1067, [%rd1+64];
	cvt.u64.u32 	%rd1145, %r95;
	mul.lo.s64 	%rd1146, %rd1145, %rd3;
	cvt.u64.u32 	%rd1147, %r88;
	add.s64 	%rd207, %rd1146, %rd1147;
	//activate %f1837, %r1076
	setp.eq.s32 	%p434, %r1067, 0;
	@%p434 bra 	$L__BB1_530;
	setp.ne.s32 	%p435, %r1067, 1;
	@%p435 bra 	$L__BB1_531;
	mov.f32 	%f1545, 0f00000000;
	cvt.rn.bf16x2.f32 %r1068, %f1545, %f1837;
	shl.b64 	%rd1148, %rd207, 1;
	add.s64 	%rd1149, %rd206, %rd1148;
	st.global.u16 	[%rd1149], %r1068;
	bra.uni 	$L__BB1_532;
$L__BB1_530:
	shl.b64 	%rd1150, %rd207, 2;
	add.s64 	%rd1151, %rd206, %rd1150;
	st.global.f32 	[%rd1151], %f1837;
	bra.uni 	$L__BB1_532;
$L__BB1_531:
	cvt.rn.f16.f32 %rs93, %f1837;
	shl.b64 	%rd1152, %rd207, 1;
	add.s64 	%rd1153, %rd206, %rd1152;
	st.global.u16 	[%rd1153], %rs93;
$L__BB1_532:
	and.pred  	%p438, %p372, %p197;
	@!%p438 bra 	$L__BB1_538;
	bra.uni 	$L__BB1_533;
$L__BB1_533:
	ld.local.u64 	%rd1154, [%rd1+24];
	cvta.to.global.u64 	%rd208, %rd1154;
	ld.local.u32 	%r1070, [%rd1+64];
	cvt.u64.u32 	%rd1155, %r95;
	mul.lo.s64 	%rd1156, %rd1155, %rd3;
	cvt.u64.u32 	%rd1157, %r90;
	add.s64 	%rd209, %rd1156, %rd1157;
	//activate %f1838, %r1076
	setp.eq.s32 	%p439, %r1070, 0;
	@%p439 bra 	$L__BB1_536;
	setp.ne.s32 	%p440, %r1070, 1;
	@%p440 bra 	$L__BB1_537;
	mov.f32 	%f1550, 0f00000000;
	cvt.rn.bf16x2.f32 %r1071, %f1550, %f1838;
	shl.b64 	%rd1158, %rd209, 1;
	add.s64 	%rd1159, %rd208, %rd1158;
	st.global.u16 	[%rd1159], %r1071;
	bra.uni 	$L__BB1_538;
$L__BB1_536:
	shl.b64 	%rd1160, %rd209, 2;
	add.s64 	%rd1161, %rd208, %rd1160;
	st.global.f32 	[%rd1161], %f1838;
	bra.uni 	$L__BB1_538;
$L__BB1_537:
	cvt.rn.f16.f32 %rs94, %f1838;
	shl.b64 	%rd1162, %rd209, 1;
	add.s64 	%rd1163, %rd208, %rd1162;
	st.global.u16 	[%rd1163], %rs94;
$L__BB1_538:
	and.pred  	%p443, %p382, %p192;
	@!%p443 bra 	$L__BB1_544;
	bra.uni 	$L__BB1_539;
$L__BB1_539:
	ld.local.u64 	%rd1165, [%rd1+24];
	cvta.to.global.u64 	%rd210, %rd1165;
	ld.local.u32 	%r1074, [%rd1+64];
	cvt.u64.u32 	%rd1166, %r96;
	mul.lo.s64 	%rd1167, %rd1166, %rd3;
	cvt.u64.u32 	%rd1168, %r88;
	add.s64 	%rd211, %rd1167, %rd1168;
	//activate %f1839, %r1076
	setp.eq.s32 	%p444, %r1074, 0;
	@%p444 bra 	$L__BB1_542;
	setp.ne.s32 	%p445, %r1074, 1;
	@%p445 bra 	$L__BB1_543;
	mov.f32 	%f1555, 0f00000000;
	cvt.rn.bf16x2.f32 %r1075, %f1555, %f1839;
	shl.b64 	%rd1169, %rd211, 1;
	add.s64 	%rd1170, %rd210, %rd1169;
	st.global.u16 	[%rd1170], %r1075;
	bra.uni 	$L__BB1_544;
$L__BB1_542:
	shl.b64 	%rd1171, %rd211, 2;
	add.s64 	%rd1172, %rd210, %rd1171;
	st.global.f32 	[%rd1172], %f1839;
	bra.uni 	$L__BB1_544;
$L__BB1_543:
	cvt.rn.f16.f32 %rs95, %f1839;
	shl.b64 	%rd1173, %rd211, 1;
	add.s64 	%rd1174, %rd210, %rd1173;
	st.global.u16 	[%rd1174], %rs95;
$L__BB1_544:
	and.pred  	%p448, %p382, %p197;
	@!%p448 bra 	$L__BB1_550;
	bra.uni 	$L__BB1_545;
$L__BB1_545:
	ld.local.u64 	%rd1175, [%rd1+24];
	cvta.to.global.u64 	%rd212, %rd1175;
	ld.local.u32 	%r1077, [%rd1+64];
	cvt.u64.u32 	%rd1176, %r96;
	mul.lo.s64 	%rd1177, %rd1176, %rd3;
	cvt.u64.u32 	%rd1178, %r90;
	add.s64 	%rd213, %rd1177, %rd1178;
	//activate %f1840, %r1076
	setp.eq.s32 	%p449, %r1077, 0;
	@%p449 bra 	$L__BB1_548;
	setp.ne.s32 	%p450, %r1077, 1;
	@%p450 bra 	$L__BB1_549;
	mov.f32 	%f1560, 0f00000000;
	cvt.rn.bf16x2.f32 %r1078, %f1560, %f1840;
	shl.b64 	%rd1179, %rd213, 1;
	add.s64 	%rd1180, %rd212, %rd1179;
	st.global.u16 	[%rd1180], %r1078;
	bra.uni 	$L__BB1_550;
$L__BB1_548:
	shl.b64 	%rd1181, %rd213, 2;
	add.s64 	%rd1182, %rd212, %rd1181;
	st.global.f32 	[%rd1182], %f1840;
	bra.uni 	$L__BB1_550;
$L__BB1_549:
	cvt.rn.f16.f32 %rs96, %f1840;
	shl.b64 	%rd1183, %rd213, 1;
	add.s64 	%rd1184, %rd212, %rd1183;
	st.global.u16 	[%rd1184], %rs96;
$L__BB1_550:
	ret;
}
`;
