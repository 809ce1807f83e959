// Made by `npm run build:ptx` from sources of the stamp 60f122e542d61832ad791025b149befc.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry gather_q5_k(
	.param .align 8 .b8 gather_q5_k_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<7>;
	.reg .b16 	%rs<23>;
	.reg .b32 	%r<30>;
	.reg .f32 	%f<15>;
	.reg .b64 	%rd<34>;
	mov.u32 	%r6, %ctaid.x;
	shl.b32 	%r1, %r6, 7;
	mov.u32 	%r2, %tid.x;
	or.b32  	%r3, %r1, %r2;
	ld.param.u32 	%r7, [gather_q5_k_param_0+36];
	setp.ge.s32 	%p1, %r3, %r7;
	@%p1 bra 	$L__BB0_10;
	mov.b64 	%rd8, gather_q5_k_param_0;
	mov.u64 	%rd1, %rd8;
	ld.param.u64 	%rd9, [gather_q5_k_param_0+16];
	cvta.to.global.u64 	%rd10, %rd9;
	mov.u32 	%r5, %ctaid.y;
	cvt.u64.u32 	%rd2, %r5;
	mul.wide.u32 	%rd11, %r5, 4;
	add.s64 	%rd12, %rd10, %rd11;
	ld.global.u32 	%rd3, [%rd12];
	cvt.s64.s32 	%rd4, %r7;
	cvt.u32.u64 	%r8, %rd3;
	setp.gt.s32 	%p2, %r8, -1;
	ld.param.u32 	%r9, [%rd1+32];
	setp.lt.s32 	%p3, %r8, %r9;
	and.pred  	%p4, %p2, %p3;
	mov.f32 	%f14, 0f00000000;
	@!%p4 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_2;
$L__BB0_2:
	cvt.u32.u64 	%r11, %rd4;
	ld.param.u64 	%rd14, [%rd1];
	cvta.to.global.u64 	%rd15, %rd14;
	add.s32 	%r12, %r11, 255;
	shr.u32 	%r13, %r12, 8;
	cvt.u64.u32 	%rd16, %r13;
	mul.lo.s64 	%rd17, %rd16, %rd3;
	shr.u32 	%r14, %r1, 8;
	cvt.u64.u32 	%rd18, %r14;
	add.s64 	%rd19, %rd17, %rd18;
	mul.lo.s64 	%rd20, %rd19, 176;
	add.s64 	%rd21, %rd15, %rd20;
	bfe.u32 	%r15, %r3, 5, 3;
	and.b32  	%r16, %r2, 31;
	ld.global.u16 	%rs7, [%rd21];
	cvt.f32.f16 %f7, %rs7;
	ld.global.u16 	%rs8, [%rd21+2];
	cvt.f32.f16 %f8, %rs8;
	shr.u32 	%r17, %r3, 1;
	and.b32  	%r18, %r17, 96;
	cvt.u64.u32 	%rd22, %r16;
	or.b32  	%r19, %r16, %r18;
	cvt.u64.u32 	%rd23, %r19;
	add.s64 	%rd24, %rd21, %rd23;
	ld.global.u8 	%r20, [%rd24+48];
	shr.u32 	%r21, %r3, 3;
	and.b32  	%r22, %r21, 4;
	shr.u32 	%r23, %r20, %r22;
	and.b32  	%r24, %r23, 15;
	add.s64 	%rd25, %rd21, %rd22;
	ld.global.u8 	%r25, [%rd25+16];
	shr.u32 	%r26, %r25, %r15;
	shl.b32 	%r27, %r26, 4;
	and.b32  	%r28, %r27, 16;
	or.b32  	%r4, %r28, %r24;
	setp.gt.u32 	%p5, %r15, 3;
	cvt.u64.u32 	%rd6, %r15;
	add.s64 	%rd7, %rd21, %rd6;
	@%p5 bra 	$L__BB0_4;
	ld.global.u8 	%rs14, [%rd7+4];
	and.b16  	%rs21, %rs14, 63;
	bra.uni 	$L__BB0_5;
$L__BB0_4:
	ld.global.u8 	%rs9, [%rd7+8];
	and.b16  	%rs10, %rs9, 15;
	ld.global.u8 	%rs11, [%rd7];
	shr.u16 	%rs12, %rs11, 2;
	and.b16  	%rs13, %rs12, 48;
	or.b16  	%rs21, %rs13, %rs10;
$L__BB0_5:
	cvt.u32.u64 	%r29, %rd6;
	setp.gt.u32 	%p6, %r29, 3;
	cvt.rn.f32.u16 	%f9, %rs21;
	mul.rn.f32 	%f10, %f7, %f9;
	cvt.rn.f32.u32 	%f11, %r4;
	mul.rn.f32 	%f3, %f10, %f11;
	@%p6 bra 	$L__BB0_7;
	add.s64 	%rd5, %rd21, 4;
	add.s64 	%rd26, %rd5, %rd6;
	ld.global.u8 	%rs20, [%rd26+4];
	and.b16  	%rs22, %rs20, 63;
	bra.uni 	$L__BB0_8;
$L__BB0_7:
	ld.global.u8 	%rs15, [%rd7+8];
	shr.u16 	%rs16, %rs15, 4;
	ld.global.u8 	%rs17, [%rd7+4];
	shr.u16 	%rs18, %rs17, 2;
	and.b16  	%rs19, %rs18, 48;
	or.b16  	%rs22, %rs19, %rs16;
$L__BB0_8:
	cvt.rn.f32.u16 	%f12, %rs22;
	mul.rn.f32 	%f13, %f8, %f12;
	sub.rn.f32 	%f14, %f3, %f13;
$L__BB0_9:
	ld.param.u64 	%rd27, [%rd1+24];
	cvta.to.global.u64 	%rd28, %rd27;
	mul.lo.s64 	%rd29, %rd4, %rd2;
	shl.b64 	%rd30, %rd29, 2;
	add.s64 	%rd31, %rd28, %rd30;
	mul.wide.u32 	%rd32, %r3, 4;
	add.s64 	%rd33, %rd31, %rd32;
	st.global.f32 	[%rd33], %f14;
$L__BB0_10:
	ret;
}
`;
